using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 17, the public-welfare venture contest.</summary>
public sealed class WelfareVentureTests
{
    [Fact]
    public async Task A_project_is_of_a_registered_organization_and_asks_in_ten_thousands()
    {
        var record = await ProjectAsync("状态", "结项");

        Assert.Equal("{\"organization\":{\"kind\":\"SOCIAL_ORGANIZATION\",\"name\":\"样例协会\",\"creditCode\":\"91350100M000100Y43\"}}", record.Claim("organization"));
        Assert.Equal(("215000.0", "179000", "CLOSED", "2015-09-01"), (record.Claim("requested"), record.Claim("granted"), record.Claim("state"), record.Claim("startedOn")));
        Assert.Equal("[{\"community\":\"320105001007\"},{\"community\":\"320105001009\"}]", record.Claim("communities"));
        Assert.Equal("leader", Assert.Single(record.Mentions).Role);
    }

    [Theory]
    [InlineData("状态", "暂停", "BAD_CODE")]
    [InlineData("统一社会信用代码", "91350100M000100Y44", "USCC_CHECKSUM")]
    [InlineData("立项日期", "2015年9月31日", "BAD_DATE")]
    [InlineData("统一社会信用代码", "", null)]
    [InlineData("实施社区", "兆园社区/无名社区", null)]
    [InlineData("评审得分", "优", null)]
    public async Task A_project_is_refused_for_what_is_impossible(string column, string text, string? code)
        => Assert.Equal(code, (await ProjectAsync(column, text)).Rejection?.Code);

    [Fact]
    public async Task A_payment_is_of_a_project()
    {
        var record = await Sheets.OneAsync(
            "17-welfare-venture", "公益创投_2015.xlsx", "payments", ("拨款编号", "BK2015-001"), ("项目编号", "CT2015-01-001"), ("期次", "#1"), ("金额", "#89500"), ("拨款日期", "2015年9月15日"));

        Assert.Equal(("{\"dataset\":\"17-welfare-venture/projects\",\"key\":\"CT2015-01-001\"}", "1", "89500", "2015-09-15"), (record.Claim("project"), record.Claim("instalment"), record.Claim("amount"), record.Claim("paidOn")));
    }

    private static Task<MappedRecord> ProjectAsync(string column, string text)
        => Sheets.OneAsync("17-welfare-venture", "公益创投_2015.xlsx", "projects", [.. new (string, string)[]
        {
            ("项目编号", "CT2015-01-001"), ("项目名称", "银龄陪伴"), ("申报组织", "样例协会"), ("统一社会信用代码", "91350100M000100Y43"), ("负责人", "王小明"), ("负责人电话", "15400000001"),
            ("申请金额", "#21.5"), ("批复金额", "#179000"), ("批次", "2015年第一批"), ("实施社区", "兆园社区/明园社区"), ("受益人群", "老年人"), ("评审得分", "#88.5"), ("状态", "实施"), ("立项日期", "2015年9月1日"),
        }.Select(cell => cell.Item1 == column ? (column, text) : cell)]);
}
