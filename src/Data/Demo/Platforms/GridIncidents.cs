using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Incidents of a year: found on a round, handled, some handed up, most of them settled.</summary>
internal sealed class GridIncidents(DemoDistrict district, GridMembers members)
{
    public const int Closed = 50;

    private const int Found = 10;
    private const int Handling = 20;
    private const int Reported = 30;
    private const int Settled = 40;

    /// <summary>Incidents of a year for a hundred residents: three or four a day in each grid of a full district.</summary>
    private const int PerHundred = 75;
    private const int Fewest = 200;

    private static readonly (string Code, string Category, string Title)[] Kinds =
    [
        ("A01", "环境卫生", "楼道堆放杂物"), ("A02", "公共设施", "路灯不亮"), ("A03", "邻里矛盾", "噪音纠纷"), ("A04", "邻里矛盾", "漏水纠纷"),
        ("A05", "物业服务", "物业服务投诉"), ("A06", "消防安全", "消防通道占用"), ("A07", "民生求助", "独居老人求助"), ("A08", "违章搭建", "疑似违建"),
        ("A09", "市容秩序", "占道经营"), ("A10", "其他", "其他情况"),
    ];

    private static readonly int[] States = [Found, Handling, Reported, Settled, Settled, Settled, Closed];

    /// <summary>Minutes until someone is there: mostly within a quarter of an hour.</summary>
    private static readonly int[] Minutes = [5, 8, 10, 12, 13, 14, 20, 60];

    private static readonly int[] Levels = [1, 1, 1, 2, 3];

    public DemoSource Source(string slug) => new(
        district, new DemoDataset(slug, "incidents", "eventNo"), Math.Max(Fewest, (int)(district.Residents.Count * (long)PerHundred / 100)), Make);

    private DemoRecord Make(Scribe scribe, int i)
    {
        var random = scribe.Random;
        var grid = random.Pick(district.Territory.Level2);
        var neighbours = district.ResidentsByGrid[grid.Index];
        var person = random.Pick(neighbours.Count > 0 ? neighbours : district.Residents);
        var dwelling = person.Household!.Dwelling;
        var building = dwelling.Grid == grid ? dwelling.Building : random.Pick(district.BuildingsByGrid[grid.Index]);
        var at = scribe.When(last: DemoCalendar.BeforeFull);
        var (code, category, title) = random.Pick(Kinds);

        var isAboutSomeone = random.Chance(0.6);
        var (name, phone) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false));
        var id = isAboutSomeone && random.Chance(0.3) ? scribe.Id(person, isMasked: true, mayBeLegacy: false) : default;
        var (longitude, latitude) = scribe.Point(building.Location, Datum.Gcj02);
        var state = random.Pick(States);
        var (reporter, handler) = (members.Pick(grid, random), members.Pick(grid, random));
        var steps = Steps(random, at, state, reporter, handler);

        var shortCode = grid.Short;
        var defect = id.Defect;
        if (defect.IsNone && random.Chance(scribe.Dirt.UnknownGrid)) (shortCode, defect) = ($"{shortCode[..^2]}77", Defect.UnknownGrid);
        return new DemoRecord
        {
            Touched = steps[^1].At,
            Fields = new Fields
            {
                ["eventNo"] = string.Create(CultureInfo.InvariantCulture, $"SJ{Stamps.CompactDay(at)}-{i + 1:D6}"),
                ["gridShort"] = shortCode,
                ["categoryCode"] = code,
                ["title"] = title,
                ["description"] = $"{category}，{scribe.Address(new Dwelling(building, 1, 101), withStreet: false)}",
                ["reporterMemberId"] = reporter,
                ["occurAt"] = Stamps.IsoZoned(at),
                ["lng"] = longitude,
                ["lat"] = latitude,
                ["address"] = string.Create(CultureInfo.InvariantCulture, $"{building.Estate}{building.Number}幢附近"),
                ["relatedName"] = isAboutSomeone ? name.Text : null,
                ["relatedPhone"] = isAboutSomeone ? phone.Text : null,
                ["relatedIdNo"] = id.Text,
                ["status"] = state,
                ["level"] = random.Pick(Levels),
                ["handlerMemberId"] = state >= Handling ? handler : null,
                ["steps"] = steps.ConvertAll(step => step.Fields),
                ["updatedAt"] = Stamps.IsoZoned(steps[^1].At),
                ["op"] = "I",
            },
            Grid = grid,
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = isAboutSomeone ? [Scribe.Mention("related", person, name, phone, id)] : [],
        };
    }

    private static List<(DateTime At, Fields Fields)> Steps(DemoRandom random, DateTime found, int state, string reporter, string handler)
    {
        List<(DateTime At, Fields Fields)> steps = [Step("发现", found, reporter, "巡查发现")];
        if (state >= Handling) steps.Add(Step("处理", found.AddMinutes(random.Pick(Minutes)), handler, "现场处置"));
        if (state == Reported || (state >= Settled && random.Chance(0.4))) steps.Add(Step("上报", found.AddHours(5), handler, "上报街道"));
        if (state >= Settled) steps.Add(Step("办结", found.AddHours(26), handler, "已办结"));
        return steps;
    }

    private static (DateTime At, Fields Fields) Step(string word, DateTime at, string by, string note)
        => (at, new Fields { ["step"] = word, ["at"] = Stamps.IsoZoned(at), ["by"] = by, ["note"] = note });
}
