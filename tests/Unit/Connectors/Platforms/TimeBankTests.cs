using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Records of 04, the time bank.</summary>
public sealed class TimeBankTests
{
    private const string Volunteers = "volunteer_no,real_name,gender,id_card,mobile,birth_date,community_code,skills,registered_on,status";

    private const string Ledger = "entry_no,volunteer_no,kind,hours,counterparty_no,activity_no,occurred_at,memo";

    private const string Activities = "activity_no,title,host_org,community_code,starts_at,ends_at,place,lng,lat,slots,status";

    [Fact]
    public async Task A_volunteer_is_an_account_of_a_person()
    {
        var record = await VolunteerAsync("V20150001,王小明,M,110105491231002,+86 154 0000 0001,1949-12-31,320105001007,书画;法律,2016-09-20,active");

        Assert.Equal("{\"number\":\"V20150001\",\"skills\":[\"书画\",\"法律\"],\"since\":\"2016-09-20\",\"status\":\"ACTIVE\",\"person\":{\"mention\":\"subject\"}}", record.Claims!.Json);
        var person = Assert.Single(record.Mentions);
        Assert.Equal(("王小明", "15400000001", "11010519491231002X", "MALE"), (person.Name, person.Phone, person.CitizenId, person.Sex));
        Assert.True(person.Register);
        Assert.Equal("320105001007", record.Placement.CommunityCode);
    }

    [Theory]
    [InlineData("V1,王小明,X,,,,,,,active", "BAD_CODE")]
    [InlineData("V1,王小明,M,,,,,,,gone", "BAD_CODE")]
    [InlineData("V1,王小明,M,,,1988-02-30,,,,active", "BAD_DATE")]
    [InlineData("V1,王小明,M,,,1899-01-01,,,,active", "DATE_OUT_OF_RANGE")]
    [InlineData("V1,王小明,M,,,,320105001999,,,active", "UNKNOWN_COMMUNITY")]
    [InlineData("V1,王小明,M,110105194912310021,,,,,,active", "ID_CHECKSUM")]
    [InlineData("V1,王小明,M,15400000001,11010519491231002X,,,,,active", "COLUMN_MISMATCH")]
    [InlineData("V1,王小明,,,,,,,,", null)]
    public async Task A_volunteer_is_refused_for_what_is_impossible(string row, string? code) => Assert.Equal(code, (await VolunteerAsync(row)).Rejection?.Code);

    [Fact]
    public async Task An_entry_waits_for_its_volunteer_alone()
    {
        var record = await OneAsync("ledger_20180630.csv", Ledger, "L1,V20150001,transfer,-1.50,V20150004,HD000001,2018-06-01 18:00:00,in");

        Assert.Equal("04-wo-time-bank/volunteers/V20150001", record.AwaitedReference);
        Assert.Contains("\"kind\":\"TRANSFER\",\"hours\":-1.50,\"counterparty\":{\"dataset\":\"04-wo-time-bank/volunteers\",\"key\":\"V20150004\"}", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"at\":\"2018-06-01T10:00:00Z\"", record.Claims.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L1,V1,gift,1,,,2018-06-01 18:00:00,", "BAD_CODE")]
    [InlineData("L1,V1,earn,1,,,2018-06-31 18:00:00,", "BAD_DATE")]
    [InlineData("L1,V1,earn,one,,,2018-06-01 18:00:00,", null)]
    public async Task An_entry_is_refused_for_what_is_impossible(string row, string? code)
        => Assert.Equal(code, (await OneAsync("ledger_20180630.csv", Ledger, row)).Rejection?.Code);

    [Fact]
    public async Task An_activity_lies_where_its_point_is()
    {
        var record = await OneAsync("activities_20180630.csv", Activities, "HD1,河岸清洁,月安社区居委会,320105006008,2018-06-09 17:57:05,2018-06-09 19:57:05,广场,118.707911,32.028723,31,cancelled");

        Assert.Contains("\"host\":{\"organization\":{\"kind\":\"RESIDENTS_COMMITTEE\",\"name\":\"月安社区居委会\"}}", record.Claims!.Json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"VOLUNTEER\"", record.Claims.Json, StringComparison.Ordinal);
        Assert.Equal((118.707911, 32.028723), record.Placement.Point);
    }

    private static Task<MappedRecord> VolunteerAsync(string row) => OneAsync("volunteers_20180630.csv", Volunteers, row);

    private static async Task<MappedRecord> OneAsync(string path, string header, string row)
        => Assert.Single(await new PlatformFolder("04-wo-time-bank").ReadAsync(path, Encoding.UTF8.GetBytes($"{header}\n{row}\n")));
}
