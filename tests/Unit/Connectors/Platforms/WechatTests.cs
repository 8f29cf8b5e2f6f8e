using System.Text;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 01, the WeChat official account.</summary>
public sealed class WechatTests
{
    private const string Fan = """
        "openid":"oSYN1","nickname":"小🐟儿","sex":2,"mobile":"15400000001","realname":"胡巧雯","idcard_tail":"18982x","community_name":"兆园社区",
        "subscribe":0,"subscribe_time":1461911206,"lat":31.989058,"lng":118.729532,"update_time":1498976788000
        """;

    private const string Request = """
        "msg_id":6480000000021364716,"openid":"oSYN1","category":"咨询","title":"医保","content":"电梯又停了\n第三次了😤","contact_name":"何静云","contact_phone":"15400000001",
        "address":"江样家园22期1幢1单元1303室","lat":31.997558,"lng":118.743075,"create_time":1498908002,"status":1,"reply":null,"reply_time":null,"update_time":1498908002000
        """;

    [Fact]
    public async Task A_follower_is_an_account_of_whom_the_end_of_the_id_is_evidence_alone()
    {
        var record = await OneAsync("fans", Fan);

        Assert.Contains("\"channel\":\"WECHAT_OFFICIAL\",\"nickname\":\"小🐟儿\",\"active\":false,\"since\":\"2016-04-29T06:26:46Z\"", Plain(record), StringComparison.Ordinal);
        var person = Assert.Single(record.Mentions);
        Assert.Equal(("************18982X", "FEMALE"), (person.IdPattern, person.Sex));
        Assert.DoesNotContain("18982", person.Claims!.Json, StringComparison.Ordinal);
        Assert.Equal(("320105001007", 1498976788000L), (record.Placement.CommunityCode, record.Watermark));
    }

    [Theory]
    [InlineData("\"sex\":2", "\"sex\":0", null)]
    [InlineData("\"sex\":2", "\"sex\":9", "BAD_CODE")]
    [InlineData("\"subscribe\":0", "\"subscribe\":2", "BAD_CODE")]
    [InlineData("\"subscribe_time\":1461911206", "\"subscribe_time\":\"gestern\"", "BAD_DATE")]
    [InlineData("\"community_name\":\"兆园社区\"", "\"community_name\":\"无名社区\"", null)]
    [InlineData("\"idcard_tail\":\"18982x\"", "\"idcard_tail\":\"abc\"", null)]
    [InlineData("\"lat\":31.989058,\"lng\":118.729532", "\"lat\":null,\"lng\":null", null)]
    public async Task A_follower_is_refused_for_what_is_impossible(string text, string other, string? code)
        => Assert.Equal(code, (await OneAsync("fans", Fan.Replace(text, other, StringComparison.Ordinal))).Rejection?.Code);

    [Fact]
    public async Task Nobody_is_named_by_an_account_that_is_not_bound()
        => Assert.Empty((await OneAsync("fans", "\"openid\":\"oSYN2\",\"mobile\":null,\"realname\":null,\"idcard_tail\":null,\"sex\":1,\"subscribe\":1")).Mentions);

    [Fact]
    public async Task A_request_keeps_its_long_number_and_says_nothing_of_the_person()
    {
        var record = await OneAsync("requests", Request);

        Assert.Equal("6480000000021364716", record.SourceKey);
        Assert.Contains("\"number\":\"6480000000021364716\",\"channelAccount\":{\"dataset\":\"01-wechat-official/fans\",\"key\":\"oSYN1\"},\"category\":\"ENQUIRY\"", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("第三次了😤", Plain(record), StringComparison.Ordinal);
        Assert.Contains("\"state\":\"HANDLING\"", record.Claims.Json, StringComparison.Ordinal);
        Assert.Equal("江样家园22期|1", record.Placement.BuildingKey);
        Assert.Null(Assert.Single(record.Mentions).Claims);
    }

    [Fact]
    public async Task An_article_is_published_by_the_committee_of_the_community_it_names()
    {
        var record = await OneAsync("articles", "\"media_id\":\"M1\",\"title\":\"t\",\"author_org\":\"蓓蕾社区\",\"digest\":\"d\",\"publish_time\":1498972035,\"read_num\":3986,\"update_time\":1498972035000");

        Assert.Contains("\"publisher\":{\"organization\":{\"kind\":\"RESIDENTS_COMMITTEE\",\"name\":\"蓓蕾社区居委会\"}}", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"publishedAt\":\"2017-07-02T05:07:15Z\",\"readCount\":3986", record.Claims.Json, StringComparison.Ordinal);
        Assert.NotNull(record.Placement.CommunityCode);
    }

    /// <summary>The claims with all characters as they are.</summary>
    private static string Plain(MappedRecord record) => Regex.Replace(record.Claims!.Json, @"\\u([0-9A-F]{4})", match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    private static async Task<MappedRecord> OneAsync(string dataset, string row)
        => Assert.Single(await new PlatformFolder("01-wechat-official").ReadAsync($"{dataset}/page_0001.json", Encoding.UTF8.GetBytes($"{{\"total\":1,\"data\":{{\"list\":[{{{row}}}]}}}}")));
}
