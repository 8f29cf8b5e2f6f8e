using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 13, the service points and the bookings of their rooms.</summary>
public sealed class CommunityPlusTests
{
    private const string Point = """
        "id":"SP-106","name":"文化室","kind":"culture","community":{"code":"320105007001","name":"国泰民安社区"},"address":"南苑街道样例路106号",
        "location":{"lng":118.753262,"lat":32.024708},"openHours":"08:30-12:00,13:30-20:30(错时)",
        "rooms":[{"roomId":"106-1","name":"活动室","areaM2":54,"multiUse":true}],"modifiedAt":"2017-07-09T03:18:29Z"
        """;

    [Fact]
    public async Task A_service_point_has_rooms_and_spans_in_which_it_is_open()
    {
        var record = await OneAsync("servicePoints", Point);

        Assert.Contains("\"rooms\":[{\"id\":\"106-1\",\"name\":\"活动室\",\"area\":54,\"multiUse\":true}]", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("{\"opens\":\"13:30\",\"closes\":\"20:30\",\"staggered\":true}", record.Claims.Json, StringComparison.Ordinal);
        Assert.Equal("320105007001", record.Placement.CommunityCode);
        Assert.InRange(record.Placement.Point!.Value.Longitude, 118.735, 118.750);
    }

    [Theory]
    [InlineData("\"kind\":\"culture\"", "\"kind\":\"sauna\"", "BAD_CODE")]
    [InlineData("320105007001", "320105007999", "UNKNOWN_COMMUNITY")]
    [InlineData("\"code\":\"320105007001\",", "", null)]
    [InlineData("\"rooms\":[{", "\"rooms\":[1,{", null)]
    [InlineData("\"location\":{", "\"location\":\"hier\",\"other\":{", null)]
    public async Task A_service_point_is_refused_for_what_is_impossible(string text, string other, string? code)
        => Assert.Equal(code, (await OneAsync("servicePoints", Point.Replace(text, other, StringComparison.Ordinal))).Rejection?.Code);

    [Fact]
    public async Task A_booking_is_of_a_point_and_a_person()
    {
        var record = await OneAsync("bookings", "\"id\":\"BK-1\",\"pointId\":\"SP-106\",\"roomId\":\"106-1\",\"personName\":\"丁芳雯\",\"mobile\":\"15400000001\",\"purpose\":\"合唱\",\"slotStart\":\"2017-07-03T16:30:00Z\",\"slotEnd\":\"2017-07-03T18:00:00Z\",\"state\":\"USED\",\"modifiedAt\":\"2017-07-03T19:00:00Z\"");

        Assert.Contains("\"startsAt\":\"2017-07-03T16:30:00Z\"", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"USED\"", record.Claims.Json, StringComparison.Ordinal);
        Assert.Equal(("booker", "15400000001"), (Assert.Single(record.Mentions).Role, record.Mentions[0].Phone));
    }

    private static async Task<MappedRecord> OneAsync(string dataset, string attributes)
        => Assert.Single(await new PlatformFolder("13-community-plus").ReadAsync(
            $"{dataset}/page-1.json", Encoding.UTF8.GetBytes($"{{\"meta\":{{\"page\":1}},\"data\":[{{\"type\":\"{dataset}\",\"attributes\":{{{attributes}}}}}]}}")));
}
