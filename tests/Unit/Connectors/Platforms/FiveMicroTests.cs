using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class FiveMicroTests
{
    private const string Grid = "320105001001001";

    [Fact]
    public async Task A_member_is_a_row_of_a_register_in_the_grid_of_the_branch()
    {
        var member = await LineAsync("member", $"\"partyMemberId\": \"DY000001\", \"name\": \"王伟\", \"birth\": \"1980.03.05\", \"joinDate\": \"1999.07\", \"branchId\": \"ZB{Grid}\", \"sex\": \"男\", \"onJobCheckin\": false");

        var mention = Assert.Single(member.Mentions);
        Assert.Equal((true, new DateOnly(1980, 3, 5), "MALE"), (mention.Register, mention.BirthDate, mention.Sex));
        Assert.Equal(("1999-07-01", "false", Grid), (member.Claim("joinedOn"), member.Claim("checkedIn"), member.Placement.GridCode));
        Assert.Equal((1519956000000L, 1L), (member.Watermark, member.Version));
    }

    [Theory]
    [InlineData("\"joinDate\": \"1999.13\"", "BAD_DATE")]
    [InlineData("\"birth\": \"1980.02.30\"", "BAD_DATE")]
    [InlineData("\"birth\": \"1880.02.03\"", "DATE_OUT_OF_RANGE")]
    [InlineData("\"sex\": \"不详\"", "BAD_CODE")]
    [InlineData("\"idCard\": \"320105********0011\"", "ID_FORMAT")]
    [InlineData("\"branchId\": \"ZB320105009999001\"", null)]
    public async Task What_is_impossible_of_a_member_is_refused(string field, string? code)
        => Assert.Equal(code, (await LineAsync("member", $"\"partyMemberId\": \"DY000001\", \"name\": \"王伟\", {field}")).Rejection?.Code);

    [Fact]
    public async Task A_delete_carries_the_key_alone()
    {
        var record = await LineAsync("wish", "\"wishId\": \"XY000001\"", "delete");

        Assert.Equal((RecordOperation.Delete, "XY000001", null), (record.Operation, record.SourceKey, record.Rejection));
    }

    [Fact]
    public async Task An_operation_that_the_contract_does_not_name_is_refused()
        => Assert.Equal("BAD_CODE", (await LineAsync("wish", "\"wishId\": \"XY000001\"", "merge")).Rejection?.Code);

    [Theory]
    [InlineData("待认领", "MADE")]
    [InlineData("已认领", "CLAIMED")]
    [InlineData("已实现", "FULFILLED")]
    public async Task A_wish_is_placed_by_its_address(string status, string state)
    {
        var wish = await LineAsync("wish", $"\"wishId\": \"XY000001\", \"wisherName\": \"李芳\", \"wisherPhone\": \"154-0000-0001\", \"address\": \"金样苑2期3栋1单元501\", \"status\": \"{status}\", \"claimerId\": null");

        Assert.Equal((state, "金样苑2期|3", null), (wish.Claim("state"), wish.Placement.BuildingKey, wish.Claim("claimer")));
        Assert.Equal(("15400000001", "金样苑2期|3|1|501"), (wish.Mentions[0].Phone, wish.Mentions[0].AddressKey));
    }

    [Fact]
    public async Task An_honour_of_a_new_name_is_of_another_kind()
        => Assert.Equal("OTHER", (await LineAsync("star", "\"starId\": \"XG0001\", \"title\": \"最美志愿者\", \"month\": \"2018-03\"")).Claim("kind"));

    [Fact]
    public async Task Each_kind_of_line_is_of_its_data_set()
    {
        var records = await Lines.ReadAsync("11-five-micro", "delta-20180623.jsonl", string.Join('\n', new[] { "member", "branch", "wish", "deed", "action", "star" }
            .Select(entity => $"{{\"entity\": \"{entity}\", \"op\": \"upsert\", \"ver\": 1, \"ts\": \"2018-03-02T10:00:00+08:00\", \"data\": {{}}}}")) + "\n");

        Assert.Equal(["members", "branches", "wishes", "deeds", "actions", "stars"], records.Select(record => record.Dataset.Name));
        Assert.All(records, record => Assert.Equal("MISSING_KEY", record.Rejection?.Code));
    }

    private static Task<MappedRecord> LineAsync(string entity, string data, string op = "upsert")
        => Lines.OneAsync("11-five-micro", "delta-20180623.jsonl", $"{{\"entity\": \"{entity}\", \"op\": \"{op}\", \"ver\": 1, \"ts\": \"2018-03-02T10:00:00+08:00\", \"data\": {{{data}}}}}\n");
}
