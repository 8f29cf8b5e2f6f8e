using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>20: what the assessor made of every social worker in a quarter, a workbook each.</summary>
internal sealed class WorkPerformance : IDemoPlatform
{
    private const string Platform = "20-performance";
    private const string AssessedOn = "测评日期";
    private const int Year = 2018;

    private static readonly DemoDataset Scores = new(
        Platform, "scores", "考核编号",
        "考核编号", "社工编号", "姓名", "身份证后四位", "所在社区", "年度", "季度", "网格服务得分", "居民测评得分", "业务能力得分", "总分", "等次", "季度绩效", "测评机构", AssessedOn);

    private static readonly DateOnly[] Days = [new(Year, 4, 12), new(Year, 6, 28)];

    /// <summary>Day 0 of a workbook's dates.</summary>
    private static readonly DateOnly Origin = new(1899, 12, 30);

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var posts = new StandingPosts(district);
        var workers = district.Workforce.Workers;
        var scores = new DemoSource(district, Scores, workers.Count * Days.Length, (scribe, i) =>
        {
            var worker = workers[i % workers.Count];
            return Score(scribe, worker, (i / workers.Count) + 1, posts.Of(worker));
        });
        for (var quarter = 1; quarter <= Days.Length; quarter++)
        {
            using var workbook = new Workbook(output, string.Create(CultureInfo.InvariantCulture, $"{Platform}/社工绩效_{Year}Q{quarter}.xlsx"));
            workbook.Add("考核", Scores, Enumerable.Range((quarter - 1) * workers.Count, workers.Count).Select(scores.Make), dateColumn: AssessedOn);
        }
    }

    private static DemoRecord Score(Scribe scribe, SocialWorker worker, int quarter, DemoGrid? grid)
    {
        var (random, person) = (scribe.Random, worker.Person);
        var name = scribe.Name(person);
        var (service, rating, competence) = (Points(random), Points(random), Points(random));
        var total = Math.Round((0.4m * service) + (0.4m * rating) + (0.2m * competence), 1, MidpointRounding.AwayFromZero);
        object? tail = person.CitizenId?[^4..];
        if (random.Chance(scribe.Dirt.CellAsNumber) && int.TryParse((string?)tail, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) tail = number;
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["考核编号"] = string.Create(CultureInfo.InvariantCulture, $"KH{Year}Q{quarter}-{worker.Number:D4}"),
                ["社工编号"] = string.Create(CultureInfo.InvariantCulture, $"SG{worker.Number:D4}"),
                ["姓名"] = name.Text,
                ["身份证后四位"] = tail,
                ["所在社区"] = worker.Community.Short,
                ["年度"] = Year,
                ["季度"] = quarter,
                ["网格服务得分"] = service,
                ["居民测评得分"] = rating,
                ["业务能力得分"] = competence,
                ["总分"] = total,
                ["等次"] = total switch { >= 90 => "优秀", >= 80 => "称职", >= 70 => "基本称职", _ => "不称职" },
                ["季度绩效"] = (int)(total * 20),
                ["测评机构"] = "样例第三方测评中心",
                [AssessedOn] = Days[quarter - 1].DayNumber - Origin.DayNumber,
            },
            Grid = grid,
            Mentions = [Scribe.Mention("subject", person, name, default, new WrittenId(null, tail is null ? WrittenIdKind.None : WrittenIdKind.Part)) with { SaysWorkerNumber = true }],
        };
    }

    /// <summary>Around 86, with one decimal.</summary>
    private static decimal Points(DemoRandom random) => Math.Clamp(Math.Round(86 + ((decimal)random.Normal() * 6), 1), 40, 100);
}
