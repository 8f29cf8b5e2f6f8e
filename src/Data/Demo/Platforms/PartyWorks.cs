using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>What the branches do, and whom they honour.</summary>
internal sealed class PartyWorks
{
    public const string Done = "完成";

    /// <summary>Each branch has its turn once in a small district, the oftener the larger it is.</summary>
    private const int ResidentsPerTurn = 50_000;
    private const int FewestStars = 24;
    private const int ResidentsPerStar = 2_000;
    private const int MostParticipants = 3;

    private static readonly string[] DeedTitles = ["楼道刷新", "坡道扶手", "公用晾衣架", "休闲座椅"];
    private static readonly string[] States = ["征集", "实施", Done];
    private static readonly string[] Honours = ["最美社区人", "最美养老人", "最美双拥人", "优秀党员", "道德模范"];

    private readonly PartyMembers _members;

    public PartyWorks(DemoDistrict district, string slug, PartyMembers members)
    {
        _members = members;
        var grids = district.Territory.Level2;
        var turns = grids.Count * (1 + (district.Residents.Count / ResidentsPerTurn));
        Deeds = new DemoSource(district, new DemoDataset(slug, "deeds", "deedId"), turns, (scribe, i) => Deed(scribe, i, grids[i % grids.Count]));
        Actions = new DemoSource(district, new DemoDataset(slug, "actions", "actionId"), turns, (scribe, i) => Action(scribe, i, grids[i % grids.Count]));
        Stars = new DemoSource(
            district, new DemoDataset(slug, "stars", "starId"), members.Count == 0 ? 0 : Math.Max(FewestStars, district.Residents.Count / ResidentsPerStar), Star);
    }

    public DemoSource Deeds { get; }

    public DemoSource Actions { get; }

    public DemoSource Stars { get; }

    /// <returns>Null for half of the branches at each turn.</returns>
    private static DemoRecord? Deed(Scribe scribe, int i, DemoGrid grid)
    {
        var random = scribe.Random;
        if (random.Chance(0.5)) return null;
        var touched = scribe.When(last: DemoCalendar.BeforeFull);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["deedId"] = string.Create(CultureInfo.InvariantCulture, $"SS{i + 1:D5}"),
                ["branchId"] = PartyMembers.BranchKey(grid),
                ["title"] = random.Pick(DeedTitles),
                ["description"] = "样例微实事",
                ["amountYuan"] = random.Between(5, 80) * 100,
                ["status"] = random.Pick(States),
                ["at"] = Stamps.IsoDay(scribe.When()),
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(touched),
            },
            Grid = grid,
        };
    }

    /// <returns>Null where the branch has no member.</returns>
    private DemoRecord? Action(Scribe scribe, int i, DemoGrid grid)
    {
        var members = _members.In(grid);
        if (members.Count == 0) return null;
        var touched = scribe.When(last: DemoCalendar.BeforeFull);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["actionId"] = string.Create(CultureInfo.InvariantCulture, $"XD{i + 1:D5}"),
                ["branchId"] = PartyMembers.BranchKey(grid),
                ["title"] = "微行动（样例）",
                ["at"] = Stamps.IsoZoned(scribe.When()),
                ["participants"] = Array.ConvertAll(scribe.Random.Sample(members, MostParticipants), PartyMembers.Key),
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(touched),
            },
            Grid = grid,
        };
    }

    private DemoRecord Star(Scribe scribe, int i)
    {
        var random = scribe.Random;
        var touched = scribe.When(last: DemoCalendar.BeforeFull);
        return new DemoRecord
        {
            Touched = touched,
            Fields = new Fields
            {
                ["starId"] = string.Create(CultureInfo.InvariantCulture, $"XG{i + 1:D4}"),
                ["partyMemberId"] = PartyMembers.Key(random.Below(_members.Count)),
                ["title"] = random.Pick(Honours),
                ["month"] = string.Create(CultureInfo.InvariantCulture, $"2018-{random.Between(1, 7):D2}"),
                ["op"] = null,
                [FiveMicro.Stamp] = Stamps.IsoZoned(touched),
            },
        };
    }
}
