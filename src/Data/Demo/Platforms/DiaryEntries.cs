using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>What the social workers wrote of their days in the first half of the year.</summary>
internal sealed class DiaryEntries
{
    public static readonly DemoDataset Dataset = new(
        "10-work-diary", "entries", "日记编号", "日记编号", "社工编号", "社工姓名", "所在社区", "网格", "日期", "时段", "工作类别", "工作内容", "走访对象", "对象电话", "时长", "点评");

    /// <summary>A worker of a small district wrote none to three times, once more for so many residents.</summary>
    private const int MostOfSmall = 3;
    private const int ResidentsPerEntry = 5_000;

    private static readonly DateOnly First = new(2018, 1, 1);

    private static readonly string[] Slots = ["上午", "下午", "晚间"];
    private static readonly string[] Kinds = ["入户走访", "矛盾调解", "代办服务", "会议学习", "巡查"];
    private static readonly decimal[] Hours = [0.5m, 1, 1.5m, 2, 3];
    private static readonly string[] Reviews = ["", "", "良好", "-继续跟进"];

    private readonly DemoDistrict _district;
    private readonly DemoSource _source;
    private readonly ILookup<int, DemoGrid> _grids;

    /// <summary>The ordinal of each worker's first entry.</summary>
    private readonly int[] _starts;
    private readonly int[] _workers;

    public DiaryEntries(DemoDistrict district, string slug)
    {
        _district = district;
        _grids = district.Territory.Level2.ToLookup(grid => grid.Level1!.Index);
        var random = new DemoRandom(district.Options.Seed, $"{slug}/entries/plan");
        var workers = district.Workforce.Workers;
        _starts = new int[workers.Count + 1];
        for (var i = 0; i < workers.Count; i++) _starts[i + 1] = _starts[i] + random.Below(MostOfSmall + 1) + (district.Residents.Count / ResidentsPerEntry);
        _workers = [.. Enumerable.Range(0, workers.Count).SelectMany(i => Enumerable.Repeat(i, _starts[i + 1] - _starts[i]))];
        _source = new DemoSource(district, Dataset, _workers.Length, (scribe, i) => Entry(scribe, i, workers[_workers[i]]));
    }

    /// <summary>All entries of a worker.</summary>
    public IEnumerable<DemoRecord> Of(int worker) => Enumerable.Range(_starts[worker], _starts[worker + 1] - _starts[worker]).Select(_source.Make);

    private DemoRecord Entry(Scribe scribe, int i, SocialWorker worker)
    {
        var random = scribe.Random;
        var at = scribe.When(First);
        var grid = worker.Level2 ?? random.Pick(_grids[worker.Level1.Index].ToList());
        var neighbours = _district.ResidentsByGrid[grid.Index];
        var visited = neighbours.Count > 0 && random.Chance(0.6) ? random.Pick(neighbours) : null;
        var (name, phone) = visited is null ? default : (scribe.Name(visited), scribe.Phone(visited));
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["日记编号"] = string.Create(CultureInfo.InvariantCulture, $"RJ{at:yyyyMM}-{i + 1:D5}"),
                ["社工编号"] = WorkDiary.NumberOf(worker),
                ["社工姓名"] = worker.Person.Name,
                ["所在社区"] = worker.Community.Short,
                ["网格"] = grid.Name,
                ["日期"] = Stamps.Slashed(DateOnly.FromDateTime(at)),
                ["时段"] = random.Pick(Slots),
                ["工作类别"] = random.Pick(Kinds),
                ["工作内容"] = FullWidth.Of(string.Create(CultureInfo.InvariantCulture, $"入户{random.Between(1, 15)}户，记录问题{random.Below(3)}件(已跟进)")),
                ["走访对象"] = name.Text,
                ["对象电话"] = phone.Text,
                ["时长"] = random.Pick(Hours),
                ["点评"] = random.Pick(Reviews),
            },
            Grid = grid,
            Household = visited?.Household,
            Mentions = visited is null ? [] : [Scribe.Mention("visited", visited, name, phone)],
        };
    }
}
