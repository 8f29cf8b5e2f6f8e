using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class WechatGroupsTests
{
    private static readonly TerritoryIndex Territory = TerritoryIndex.Official;

    [Theory]
    [InlineData("XL-03-05-网格员-王伟", "XL-03-05", "GRID_MEMBER", "王伟")]
    [InlineData("XL-03-05-网格长-王　伟", "XL-03-05", "GRID_CHIEF", "王伟")]
    [InlineData("XL-03-网格负责人-𠮷田", "XL-03", "GRID_LEAD", "𠮷田")]
    [InlineData("XL-03-05-热心人-王伟", "XL-03-05", null, "王伟")]
    public async Task The_card_places_a_message_and_says_who_sent_it(string card, string grid, string? role, string name)
    {
        var message = await MessageAsync($"\"sender_display\": \"{card}\", \"type\": \"text\", \"content\": \"收到👍\"");

        var code = Territory.Grid(grid)!.Code;
        Assert.Equal((code, "收到👍"), (message.Placement.GridCode, message.Claim("body")));
        Assert.Equal((name, role is null ? null : $"{code}/{role}"), (message.Mentions[0].Name, message.Mentions[0].Post));
    }

    [Fact]
    public async Task A_card_of_another_form_names_nobody()
    {
        var message = await MessageAsync("\"sender_display\": \"老李\", \"type\": \"text\", \"content\": \"好\"");

        Assert.Empty(message.Mentions);
        Assert.Equal((null, null), (message.Placement.GridCode, message.Rejection));
    }

    [Theory]
    [InlineData("\"sender_display\": \"XL-77-05-网格员-王伟\", \"type\": \"text\"", "UNKNOWN_GRID")]
    [InlineData("\"sender_display\": \"XL-03-05-网格员-王伟\", \"type\": \"video\"", "BAD_CODE")]
    [InlineData("\"ts\": \"yesterday\"", "BAD_DATE")]
    public async Task What_is_impossible_is_refused(string fields, string code) => Assert.Equal(code, (await MessageAsync(fields)).Rejection?.Code);

    [Fact]
    public async Task A_location_says_where_and_the_card_still_places_it()
    {
        var message = await MessageAsync("\"sender_display\": \"XL-03-05-网格员-王伟\", \"type\": \"location\", \"content\": {\"lat\": 32.079151, \"lng\": 118.716113, \"label\": \"和样居11期2幢\"}");

        Assert.Equal("和样居11期2幢", message.Claim("body"));
        Assert.StartsWith("[118.71", message.Claim("location"), StringComparison.Ordinal);
        Assert.Null(message.Placement.Point);
    }

    [Fact]
    public async Task Group_and_account_are_gathered()
    {
        var message = await MessageAsync("\"sender_display\": \"XL-03-05-网格员-王伟\", \"sender_wxid\": \"wxid_1\", \"group_id\": \"4@chatroom\", \"group_name\": \"兴隆街道XL-03一级网格工作群\", \"type\": \"text\"");

        Assert.Equal(("4@chatroom", Territory.Grid("XL-03")!.Code), (message.Gathered[0].Key, message.Gathered[0].Placement.GridCode));
        Assert.Equal(("wxid_1", "WECHAT_GROUP"), (message.Gathered[1].Key, message.Gathered("accounts", "channel")));
    }

    [Fact]
    public async Task A_recall_takes_the_other_message_back()
    {
        var recall = await MessageAsync("\"type\": \"recall\", \"ref_seq\": 100212");

        Assert.Equal((RecordOperation.Withdraw, "100001", "100212"), (recall.Operation, recall.SourceKey, recall.WithdrawnKey));
    }

    private static Task<MappedRecord> MessageAsync(string fields) => Lines.OneAsync("09-grid-wechat-groups", "messages-2018-01.jsonl", $"{{\"seq\": 100001, {fields}}}\n");
}
