using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 15, the departments' list and the register of first receipts.</summary>
public sealed class FirstResponsibilityTests
{
    [Fact]
    public async Task An_item_has_a_department_and_others_that_help()
    {
        var record = await ItemAsync("办理时限", "5个工作日");

        Assert.Equal(("DEPARTMENT_RESPONSIBILITY", "2", "第二类", "413", "5"), (record.Claim("list"), record.Claim("categoryNo"), record.Claim("category"), record.Claim("ordinal"), record.Claim("timeLimit")));
        Assert.Equal("{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区民政局\"}}", record.Claim("responsible"));
        Assert.Equal(2, record.Claim("coResponsible")!.Split("organization").Length - 1);
        Assert.Equal("2018-03-05", record.Claim("updatedOn"));
    }

    [Theory]
    [InlineData("清单类别", "第四类", "BAD_CODE")]
    [InlineData("更新日期", "2018.02.30", "BAD_DATE")]
    [InlineData("办理时限", "尽快", null)]
    [InlineData("序号", "甲", null)]
    public async Task An_item_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await ItemAsync(column, text)).Rejection?.Code);

    [Theory]
    [InlineData("办结", "COMPLETED")]
    [InlineData("转办", "DISPATCHED")]
    [InlineData("退回", "RETURNED")]
    public async Task A_receipt_is_a_request_to_the_department_asked_first(string result, string state)
    {
        var record = await ReceiptAsync("结果", result);

        Assert.Equal((state, "DEPARTMENT", "2018-03-05T02:20:00Z"), (record.Claim("state"), record.Claim("channel"), record.Claim("createdAt")));
        Assert.Equal("{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区民政局\"}}", record.Claim("firstReceiver"));
        Assert.Equal("320105001007", record.Placement.CommunityCode);
        Assert.Equal("15400000001", Assert.Single(record.Mentions).Phone);
    }

    [Theory]
    [InlineData("结果", "搁置", "BAD_CODE")]
    [InlineData("首接时间", "2018.03.05 25:20", "BAD_DATE")]
    [InlineData("来源社区", "无名社区", null)]
    public async Task A_receipt_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await ReceiptAsync(column, text)).Rejection?.Code);

    private static Task<MappedRecord> ItemAsync(string column, string text)
        => Sheets.OneAsync("15-first-responsibility", "首接责任清单_201806.xlsx", "items", [.. new (string, string)[]
        {
            ("序号", "#413"), ("清单类别", "第二类"), ("事项编码", "SJ2-0001"), ("事项名称", "事项"), ("首接责任部门", "区民政局"), ("协办部门", "区妇联；区团委"), ("办理时限", "即办"), ("更新日期", "2018.03.05"),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);

    private static Task<MappedRecord> ReceiptAsync(string column, string text)
        => Sheets.OneAsync("15-first-responsibility", "首接责任清单_201806.xlsx", "receipts", [.. new (string, string)[]
        {
            ("登记编号", "SJDJ-00001"), ("事项编码", "SJ2-0001"), ("来源社区", "兆园社区"), ("来件人", "王小明"), ("来件人电话", "15400000001"), ("首接时间", "2018.03.05 10:20"),
            ("首接部门", "区民政局"), ("转办部门", ""), ("办结时间", ""), ("结果", "办结"),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);
}
