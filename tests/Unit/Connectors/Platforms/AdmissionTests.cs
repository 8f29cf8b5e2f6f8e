using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 14, the service lists and the requests to bring work into communities.</summary>
public sealed class AdmissionTests
{
    private const string Items = "事项编号,事项类型,大类序号,大类名称,小项名称,责任部门,启用日期,删除标志,变更时间";

    private const string Requests = "申请编号,申请单位,单位类型,拟下派事项,对照事项编号,拟进入社区,人员到位,指导到位,经费到位,经费金额,申请日期,审核结果,审核意见,审核日期,经办人,经办人电话,删除标志,变更时间";

    [Fact]
    public async Task An_item_of_the_committees_own_names_no_single_organization()
    {
        var record = await OneAsync("服务清单_20180623_全量.csv", Items, "LZ-01-01,依法履职,1,第01类,事项01-01,社区居委会,2016-01-01,0,2016-01-01 09:00:00");

        Assert.Equal("{\"list\":\"AUTONOMY_DUTY\",\"categoryNo\":1,\"category\":\"第01类\",\"title\":\"事项01-01\",\"since\":\"2016-01-01\"}", record.Claims!.Json);
    }

    [Fact]
    public async Task A_request_names_communities_funds_and_who_handles_it()
    {
        var record = await RequestAsync("ZR2018-0001,区司法局,部门,任务,XZ-01-01,兆园社区、明园社区,是,否,是,6.5,2018-01-08,待审,,,王小明,15400000001,0,2018-01-08 16:07:39");

        Assert.Contains("\"applicant\":{\"organization\":{\"kind\":\"DEPARTMENT\",\"name\":\"区司法局\"}}", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"communities\":[{\"community\":\"320105001007\"},{\"community\":\"320105001009\"}],\"staffReady\":true,\"guidanceReady\":false,\"fundsReady\":true,\"funds\":65000.0", record.Claims.Json, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"SUBMITTED\"", record.Claims.Json, StringComparison.Ordinal);
        Assert.Equal("handler", Assert.Single(record.Mentions).Role);
        Assert.Null(record.Mentions[0].Claims);
    }

    [Theory]
    [InlineData("区司法局,公司", "区司法局,部门", "BAD_CODE")]
    [InlineData("是,否,是", "是,也许,是", "BAD_CODE")]
    [InlineData("待审", "搁置", "BAD_CODE")]
    [InlineData("2018-01-08,待审", "2018-02-30,待审", "BAD_DATE")]
    [InlineData("0,2018", "2,2018", "BAD_CODE")]
    [InlineData("兆园社区", "某某社区", null)]
    [InlineData("6.5", "若干", null)]
    public async Task A_request_is_refused_for_what_is_impossible(string text, string wrong, string? code)
    {
        const string Row = "ZR2018-0001,区司法局,部门,任务,,兆园社区,是,否,是,6.5,2018-01-08,待审,,,,,0,2018-01-08 16:07:39";
        var record = await RequestAsync(text.StartsWith("区司法局", StringComparison.Ordinal) ? Row.Replace(wrong, text, StringComparison.Ordinal) : Row.Replace(text, wrong, StringComparison.Ordinal));

        Assert.Equal(code, record.Rejection?.Code);
    }

    [Fact]
    public async Task The_mark_1_deletes()
        => Assert.Equal(RecordOperation.Delete, (await RequestAsync("ZR2018-0001,,,,,,,,,,,,,,,,1,2018-01-08 16:07:39")).Operation);

    private static Task<MappedRecord> RequestAsync(string row) => OneAsync("准入申请_20180625_增量.csv", Requests, row);

    private static async Task<MappedRecord> OneAsync(string path, string header, string row)
        => Assert.Single(await new PlatformFolder("14-admission").ReadAsync(path, Encoding.UTF8.GetBytes($"{header}\r\n{row}\r\n")));
}
