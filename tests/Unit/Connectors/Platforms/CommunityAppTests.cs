using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 05, the residents' app.</summary>
public sealed class CommunityAppTests
{
    private const string User = """
        "id":"QXBwVXNlcjox","nickName":"暖暖","realName":"赵春洁","mobile":"15400000001","gender":"UNKNOWN","birthday":-358070400000,"verified":false,
        "houseBinding":{"estate":"福样小区11期","building":"2幢","unit":"1单元","room":"904","relation":"OWNER"},"communityName":"兆园社区",
        "location":{"lng":118.723664,"lat":31.973995},"updatedAt":1498867433000
        """;

    [Fact]
    public async Task A_house_binding_is_a_dwelling_and_a_birthday_the_day_in_Nanjing()
    {
        var record = await OneAsync("appUsers", User);
        var person = Assert.Single(record.Mentions);

        Assert.Equal(("福样小区11期|2|1|904", new DateOnly(1958, 8, 28), (string?)null), (person.AddressKey, person.BirthDate, person.Sex));
        Assert.Contains("\"addressText\":\"福样小区11期2幢1单元904\"", person.Claims!.Json, StringComparison.Ordinal);
        Assert.Equal("福样小区11期|2", record.Placement.BuildingKey);
        Assert.Contains("\"channel\":\"APP\",\"nickname\":\"暖暖\",\"verified\":false,\"location\":[", record.Claims!.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gender\":\"UNKNOWN\"", "\"gender\":\"DIVERS\"", "BAD_CODE")]
    [InlineData("\"verified\":false", "\"verified\":\"maybe\"", "BAD_CODE")]
    [InlineData("\"birthday\":-358070400000", "\"birthday\":4102416000000", "DATE_OUT_OF_RANGE")]
    [InlineData("\"relation\":\"OWNER\"", "\"relation\":\"GUEST\"", "BAD_CODE")]
    [InlineData("\"birthday\":-358070400000", "\"birthday\":null", null)]
    [InlineData("\"realName\":\"赵春洁\"", "\"realName\":null", null)]
    public async Task A_user_is_refused_for_what_is_impossible(string text, string other, string? code)
        => Assert.Equal(code, (await OneAsync("appUsers", User.Replace(text, other, StringComparison.Ordinal))).Rejection?.Code);

    [Fact]
    public async Task A_user_without_house_or_place_is_placed_by_the_community_alone()
    {
        var record = await OneAsync("appUsers", "\"id\":\"x\",\"houseBinding\":null,\"location\":null,\"communityName\":\"兆园社区\",\"mobile\":\"\"");

        Assert.Equal((null, null, "320105001007"), (record.Placement.BuildingKey, record.Placement.Point, record.Placement.CommunityCode));
        Assert.Empty(record.Mentions);
    }

    [Fact]
    public async Task A_removed_post_is_a_delete_marker()
    {
        const string Post = "\"id\":\"p\",\"authorId\":\"u\",\"communityName\":\"兆园社区\",\"kind\":\"HELP\",\"title\":\"t\",\"body\":\"b\",\"createdAt\":1498986190000,\"deleted\":false,\"updatedAt\":1498986191000";

        Assert.Contains("\"author\":{\"dataset\":\"05-wo-community/appUsers\",\"key\":\"u\"},\"kind\":\"HELP\"", (await OneAsync("posts", Post)).Claims!.Json, StringComparison.Ordinal);
        Assert.Equal(RecordOperation.Delete, (await OneAsync("posts", Post.Replace("false", "true", StringComparison.Ordinal))).Operation);
    }

    [Fact]
    public async Task A_sign_up_refers_to_the_activity_of_the_time_bank()
        => Assert.Contains(
            "\"activity\":{\"dataset\":\"04-wo-time-bank/activities\",\"key\":\"HD000090\"}",
            (await OneAsync("signups", "\"id\":\"s\",\"userId\":\"u\",\"activityNo\":\"HD000090\",\"activityTitle\":\"t\",\"at\":1514530761000,\"checkedIn\":true")).Claims!.Json,
            StringComparison.Ordinal);

    private static async Task<MappedRecord> OneAsync(string dataset, string node)
        => Assert.Single(await new PlatformFolder("05-wo-community").ReadAsync(
            $"{dataset}_0001.json", Encoding.UTF8.GetBytes($"{{\"data\":{{\"{dataset}\":{{\"edges\":[{{\"cursor\":\"c\",\"node\":{{{node}}}}}]}}}}}}")));
}
