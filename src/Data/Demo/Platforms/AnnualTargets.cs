using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>02: the year's targets of each street, told anew every month, and the month's reports on them; a workbook a month.</summary>
internal sealed class AnnualTargets : IDemoPlatform
{
    private const string Platform = "02-annual-targets";
    private const int Year = 2018;
    private const int Months = 6;

    private static readonly DemoDataset Indicators = new(
        Platform, "indicators", "指标编号", "指标编号", "指标名称", "责任科室", "责任街道", "年度", "目标值", "计量单位", "权重", "完成时限");

    private static readonly DemoDataset Reports = new(
        Platform, "reports", "填报编号", "填报编号", "指标编号", "月份", "完成值", "进度", "填报人", "填报单位", "填报日期", "备注");

    /// <summary>Weights of a street are a hundred in all.</summary>
    private static readonly (string Name, string Target, string Unit, int Weight)[] Kinds =
    [
        ("助餐点覆盖率", "≥95%", "%", 15), ("入户走访", "12000人次", "人次", 15), ("社区协商议题", "12项", "项", 15), ("志愿服务时长", "≥8000小时", "小时", 15),
        ("网格事件办结率", "≥98%", "%", 20), ("公益项目落地", "3个", "个", 10), ("台账精简", "全覆盖", "", 10),
    ];

    private static readonly string[] Sections = ["基政科", "社工科", "福利科", "救助科"];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var streets = district.Territory.Streets;
        var indicators = new DemoSource(district, Indicators, streets.Count * Kinds.Length, (scribe, i) => Indicator(scribe, i, streets[i / Kinds.Length], Kinds[i % Kinds.Length]));
        var all = streets.Count * Kinds.Length;
        var reports = new DemoSource(district, Reports, all * Months, (scribe, i) => Report(scribe, district, i, (i / all) + 1, i % all, streets[i % all / Kinds.Length]));
        for (var month = 1; month <= Months; month++)
        {
            var (occurrence, first) = (month, (month - 1) * all);
            using var workbook = new Workbook(output, string.Create(CultureInfo.InvariantCulture, $"{Platform}/{Year}-{month:D2}/民政目标_{Year}{month:D2}.xlsx"));
            workbook.Add("指标", Indicators, indicators.InOrder().Select(indicator => occurrence == 1 ? indicator : indicator.Again(occurrence)));
            workbook.Add("填报", Reports, Enumerable.Range(first, all).Select(reports.Make));
        }
    }

    private static string IndicatorKey(int i) => string.Create(CultureInfo.InvariantCulture, $"MB-{Year}-{i + 1:D3}");

    private static DemoRecord Indicator(Scribe scribe, int i, DemoStreet street, (string Name, string Target, string Unit, int Weight) kind) => new()
    {
        Fields = new Fields
        {
            ["指标编号"] = IndicatorKey(i),
            ["指标名称"] = $"{kind.Name}（样例）",
            ["责任科室"] = scribe.Random.Pick(Sections),
            ["责任街道"] = street.Name,
            ["年度"] = Year,
            ["目标值"] = kind.Target,
            ["计量单位"] = kind.Unit,
            ["权重"] = kind.Weight,
            ["完成时限"] = Stamps.Chinese(new DateOnly(Year, 12, 31)),
        },
    };

    private static DemoRecord Report(Scribe scribe, DemoDistrict district, int i, int month, int indicator, DemoStreet street)
    {
        var random = scribe.Random;
        var community = random.Pick(district.Territory.Communities.Where(community => community.Street == street).ToList());
        List<SocialWorker> workers = [.. district.Workforce.Workers.Where(worker => worker.Community == community)];
        var value = random.Between(1, 100).ToString(CultureInfo.InvariantCulture);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["填报编号"] = string.Create(CultureInfo.InvariantCulture, $"TB{Year}{month:D2}-{i + 1:D4}"),
                ["指标编号"] = IndicatorKey(indicator),
                ["月份"] = $"{Year}年{month}月",
                ["完成值"] = random.Chance(0.1) ? FullWidth.Of(value) : value,
                ["进度"] = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, (month * 8) + random.Between(-5, 6))}%"),
                ["填报人"] = random.Pick(workers.Count > 0 ? workers : district.Workforce.Workers).Person.Name,
                ["填报单位"] = community.Short,
                ["填报日期"] = Stamps.Chinese(new DateOnly(Year, month, random.Between(24, 29))),
                ["备注"] = random.Pick(["", "", "样例备注"]),
            },
        };
    }
}
