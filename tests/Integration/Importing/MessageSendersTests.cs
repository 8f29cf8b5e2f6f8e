using Jianye.DataHub.Data.Database;
using static Jianye.DataHub.Tests.Integration.Importing.SmallDelivery;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The sender of a message of 09 is the member of 03's teams whom the group card names.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class MessageSendersTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Card = "XL-03-05-网格长-王小明";

    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_card_names_a_member_whichever_came_first(bool teamFirst)
    {
        if (teamFirst) await TakeInAsync(delivery => delivery.Team("full-20180601", Member("WG-00001", "王小明", "01")));
        await TakeInAsync(delivery => Message(delivery, Card));
        if (!teamFirst) await TakeInAsync(delivery => delivery.Team("full-20180601", Member("WG-00001", "王小明", "01")));

        Assert.Equal(["WG-00001"], await SendersAsync());
        Assert.Equal(["王小明"], await _database.AskAsync("select r.name from channel_accounts a join residents r on r.id = a.person_id"));
    }

    [Fact]
    public async Task A_member_who_is_taken_back_sent_nothing()
    {
        await TakeInAsync(delivery => Message(delivery, Card).Team("full-20180601", Member("WG-00001", "王小明", "01")));
        await TakeInAsync(delivery => delivery.Team("delta-20180602", Member("WG-00001", "王小明", "02", "D")));

        Assert.Empty(await SendersAsync());
    }

    [Theory]
    [InlineData("XL-03-05-网格员-王小明")]
    [InlineData("XL-03-05-网格长-李芳")]
    [InlineData("XL-03-04-网格长-王小明")]
    public async Task Another_name_or_post_is_nobody_of_the_team(string card)
    {
        await TakeInAsync(delivery => Message(delivery, card).Team("full-20180601", Member("WG-00001", "王小明", "01")));

        Assert.Empty(await SendersAsync());
    }

    [Fact]
    public async Task A_recalled_message_is_shown_no_more()
    {
        await TakeInAsync(delivery => Message(delivery, Card));
        await TakeInAsync(delivery => delivery.Put(
            "09-grid-wechat-groups/messages-2018-02.jsonl", $$"""{"seq": 2, "sender_display": "{{Card}}", "type": "recall", "ref_seq": 1, "ts": 1514768963000}""" + "\n"));

        Assert.Empty(await _database.AskAsync("select body from messages"));
        Assert.Equal(["1#1 withdrawn", "2#1 delete"], (await Audit.OfAsync(_database)).Said());
    }

    [Fact]
    public async Task A_log_that_comes_again_repeats_what_was_recalled_and_its_recall()
    {
        for (var i = 0; i < 2; i++)
        {
            await TakeInAsync(delivery => Message(delivery, Card).Put(
                "09-grid-wechat-groups/messages-2018-02.jsonl", $$"""{"seq": 2, "sender_display": "{{Card}}", "type": "recall", "ref_seq": 1, "ts": 1514768993000}""" + "\n"));
        }

        Assert.Empty(await _database.AskAsync("select body from messages"));
        Assert.Equal(["1#1 withdrawn", "1#2 duplicate DUPLICATE_DELIVERY", "2#1 delete", "2#2 duplicate DUPLICATE_DELIVERY"], (await Audit.OfAsync(_database)).Said());
    }

    private Task<IReadOnlyList<string>> SendersAsync() => _database.AskAsync("select l.source_key from messages m join source_links l on l.entity_id = m.sender_id");

    private static SmallDelivery Message(SmallDelivery delivery, string card) => delivery.Put(
        "09-grid-wechat-groups/messages-2018-01.jsonl",
        $$"""{"seq": 1, "group_id": "4@chatroom", "group_name": "兴隆街道XL-03一级网格工作群", "sender_wxid": "wxid_1", "sender_display": "{{card}}", "type": "text", "content": "收到", "ts": 1514768963000}""" + "\n");

    private async Task TakeInAsync(Func<SmallDelivery, SmallDelivery> deliver)
    {
        using var delivery = new SmallDelivery();
        await deliver(delivery).TakeInAsync(_database);
    }
}
