using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Calls at residents' homes.</summary>
internal sealed class GridVisits(DemoDistrict district, GridMembers members)
{
    /// <summary>One a year for four residents.</summary>
    private const int ResidentsPerVisit = 4;
    private const int Fewest = 300;

    private static readonly string[] Topics = ["独居老人探访", "政策宣传", "安全检查", "信息采集"];

    public DemoSource Source(string slug) => new(
        district, new DemoDataset(slug, "visits", "visitNo"), Math.Max(Fewest, district.Residents.Count / ResidentsPerVisit), Make);

    /// <returns>Null where nobody lives in the grid.</returns>
    private DemoRecord? Make(Scribe scribe, int i)
    {
        var grid = scribe.Random.Pick(district.Territory.Level2);
        var neighbours = district.ResidentsByGrid[grid.Index];
        if (neighbours.Count == 0) return null;
        var person = scribe.Random.Pick(neighbours);
        var household = person.Household!;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        var id = scribe.Id(person, isMasked: true, mayBeLegacy: false);
        var at = scribe.When(last: DemoCalendar.BeforeFull);
        var written = at.AddMinutes(40);
        return new DemoRecord
        {
            Touched = written,
            Fields = new Fields
            {
                ["visitNo"] = string.Create(CultureInfo.InvariantCulture, $"ZF{Stamps.CompactDay(at)}-{i + 1:D6}"),
                ["gridShort"] = grid.Short,
                ["memberId"] = members.Pick(grid, scribe.Random),
                ["address"] = scribe.Address(household.Dwelling, withStreet: false),
                ["residentName"] = name.Text,
                ["residentPhone"] = phone.Text,
                ["residentIdNo"] = id.Text,
                ["visitAt"] = Stamps.IsoZoned(at),
                ["topic"] = scribe.Random.Pick(Topics),
                ["note"] = "样例",
                ["updatedAt"] = Stamps.IsoZoned(written),
                ["op"] = "I",
            },
            Grid = grid,
            Household = household,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions = [Scribe.Mention("resident", person, name, phone, id) with { Dwelling = household.Dwelling }],
        };
    }
}
