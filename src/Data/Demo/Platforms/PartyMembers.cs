using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>The party members among the residents, each in the branch of the grid where he lives.</summary>
internal sealed class PartyMembers
{
    private readonly List<Person> _members;
    private readonly List<int>[] _byGrid;

    public PartyMembers(DemoDistrict district, string slug)
    {
        _members = [.. district.Residents.Where(person => person.IsPartyMember)];
        _byGrid = [.. district.Territory.Level2.Select(_ => new List<int>())];
        for (var i = 0; i < _members.Count; i++) _byGrid[_members[i].Household!.Dwelling.Grid.Index].Add(i);
        Members = new DemoSource(district, new DemoDataset(slug, "members", "partyMemberId"), _members.Count, (scribe, i) => Member(scribe, i, _members[i]));
        var heads = district.Workforce.Workers.Where(worker => worker.Level2 is not null).ToLookup(worker => worker.Level2!.Index);
        Branches = new DemoSource(
            district, new DemoDataset(slug, "branches", "branchId"), district.Territory.Level2.Count,
            (scribe, i) => Branch(scribe, district, district.Territory.Level2[i], heads[i].FirstOrDefault()));
    }

    public DemoSource Members { get; }

    public DemoSource Branches { get; }

    public int Count => _members.Count;

    public static string Key(int i) => string.Create(CultureInfo.InvariantCulture, $"DY{i + 1:D6}");

    public static string BranchKey(DemoGrid grid) => $"ZB{grid.Code}";

    /// <summary>The ordinals of the members of a level-2 grid.</summary>
    public IReadOnlyList<int> In(DemoGrid grid) => _byGrid[grid.Index];

    private static DemoRecord Member(Scribe scribe, int i, Person person)
    {
        var random = scribe.Random;
        var (name, phone, id) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false), scribe.Id(person, mayBeLegacy: false));
        var grid = person.Household!.Dwelling.Grid;
        var touched = scribe.When(last: DemoCalendar.BeforeFull);
        var joined = person.Birth.Year + 19 + random.Below(Math.Max(1, person.Age - 19));
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["partyMemberId"] = Key(i),
                ["name"] = name.Text,
                ["idCard"] = id.Text ?? "",
                ["mobile"] = phone.Text ?? "",
                ["sex"] = person.SexWord,
                ["birth"] = Stamps.Dotted(person.Birth),
                ["joinDate"] = string.Create(CultureInfo.InvariantCulture, $"{joined}.{random.Between(1, 13):D2}"),
                ["branchId"] = BranchKey(grid),
                ["onJobCheckin"] = random.Chance(0.4),
                ["workUnit"] = random.Pick(["", "样例单位", "退休"]),
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(touched),
            },
            Grid = grid,
            Household = person.Household,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions = [Scribe.Mention("subject", person, name, phone, id) with { SaysBirthDate = true, IsOfRegister = true }],
        };
    }

    private DemoRecord Branch(Scribe scribe, DemoDistrict district, DemoGrid grid, SocialWorker? head)
    {
        var touched = scribe.When(last: DemoCalendar.BeforeFull);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["branchId"] = BranchKey(grid),
                ["branchName"] = $"{grid.Name}党支部",
                ["gridName"] = grid.Name,
                ["secretaryName"] = head?.Person.Name ?? "",
                ["memberCount"] = In(grid).Count,
                ["parentName"] = district.Organizations.PartyCommittees[grid.Community!.Code].Name,
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(touched),
            },
            Grid = grid,
        };
    }
}
