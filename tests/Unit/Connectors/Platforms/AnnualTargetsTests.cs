using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 02, the year's targets and the reports on them.</summary>
public sealed class AnnualTargetsTests
{
    [Theory]
    [InlineData("≥95%", "AT_LEAST", "95")]
    [InlineData("12项", "EXACTLY", "12")]
    [InlineData("全覆盖", null, null)]
    public async Task A_target_is_kept_as_written_and_told_apart(string target, string? comparator, string? value)
    {
        var record = await IndicatorAsync("目标值", target);

        Assert.Equal((target, comparator, value), (record.Claim("target"), record.Claim("comparator"), record.Claim("targetValue")));
        Assert.Equal(("{\"street\":\"320105002\"}", "2018", "15", "2018-12-31"), (record.Claim("street"), record.Claim("year"), record.Claim("weight"), record.Claim("dueDate")));
    }

    [Fact]
    public async Task An_indicator_of_the_whole_district_is_of_no_street() => Assert.Null((await IndicatorAsync("责任街道", "全区")).Claim("street"));

    [Theory]
    [InlineData("完成时限", "2018年13月1日", "BAD_DATE")]
    [InlineData("责任街道", "鼓楼街道", null)]
    public async Task An_indicator_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await IndicatorAsync(column, text)).Rejection?.Code);

    [Theory]
    [InlineData("完成值", "１２", "value", "12")]
    [InlineData("完成值", "若干", "value", null)]
    [InlineData("进度", "45%", "progress", "45")]
    [InlineData("进度", "１０５％", "progress", "105")]
    [InlineData("月份", "2018年3月", "month", "2018-03-01")]
    [InlineData("填报日期", "2018年3月5日", "reportedOn", "2018-03-05")]
    [InlineData("填报人", "王小明", "reporter", "王小明")]
    [InlineData("填报单位", "兆园社区", "organization", "{\"organization\":{\"kind\":\"RESIDENTS_COMMITTEE\",\"name\":\"兆园社区居委会\"}}")]
    public async Task A_report_says_value_progress_and_who_reports(string column, string text, string member, string? expected)
    {
        var record = await ReportAsync(column, text);

        Assert.Equal(expected, record.Claim(member));
        Assert.Empty(record.Mentions);
    }

    [Fact]
    public async Task A_month_that_never_was_refuses_the_report() => Assert.Equal("BAD_DATE", (await ReportAsync("月份", "2018年13月")).Rejection?.Code);

    private static Task<MappedRecord> IndicatorAsync(string column, string text)
        => Sheets.OneAsync("02-annual-targets", "2018-03/民政目标_201803.xlsx", "indicators", [.. new (string, string)[]
        {
            ("指标编号", "MB-2018-001"), ("指标名称", "覆盖率"), ("责任科室", "福利科"), ("责任街道", "沙洲街道"), ("年度", "#2018"), ("目标值", "12项"), ("计量单位", "项"), ("权重", "#15"), ("完成时限", "2018年12月31日"),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);

    private static Task<MappedRecord> ReportAsync(string column, string text)
        => Sheets.OneAsync("02-annual-targets", "2018-03/民政目标_201803.xlsx", "reports", [.. new (string, string)[]
        {
            ("填报编号", "TB201803-0001"), ("指标编号", "MB-2018-001"), ("月份", ""), ("完成值", ""), ("进度", ""), ("填报人", ""), ("填报单位", ""), ("填报日期", ""),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);
}
