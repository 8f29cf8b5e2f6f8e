using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Things that records speak of without being them, records that wait for others, and records that others take back.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class SpokenOfTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Header = "seq,group,estate,number,grid,name,phone,recalls\n";

    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task What_records_say_of_a_thing_is_put_together_and_the_latest_word_wins()
    {
        await MessagesAsync("20180602_01", "3,G1,新苑,,XL-03-05,王样,15400000001,");
        await MessagesAsync("20180601_01", "1,G1,旧苑,7,XL-03-04,王样,15400000001,", "2,G2,样苑,,,,,");

        Assert.Equal(["样苑  ", "新苑 7 XL-03-05"], await BuildingsAsync());
        Assert.Equal(["王样"], await _database.AskAsync("select p.name from care_clients c join residents p on p.id = c.person_id"));
    }

    [Fact]
    public async Task A_thing_keeps_its_key_and_goes_with_the_last_record_that_speaks_of_it()
    {
        await MessagesAsync("20180601_01", "1,G1,旧苑,7,,,,");
        var id = await _database.AskAsync("select id from buildings");
        await MessagesAsync("20180602_01", "1,G1,新苑,7,,,,");
        Assert.Equal(["新苑 7 "], await BuildingsAsync());
        Assert.Equal(id, await _database.AskAsync("select id from buildings"));

        await MessagesAsync("20180603_01", "1,G2,新苑,7,,,,");
        Assert.Equal(["新苑 7 "], await BuildingsAsync());
        Assert.NotEqual(id, await _database.AskAsync("select id from buildings"));
    }

    [Fact]
    public async Task Gathered_records_stand_in_no_audit_file()
    {
        await MessagesAsync("20180601_01", "1,G1,旧苑,7,XL-03-05,,,");
        var audit = await Audit.OfAsync(_database);

        Assert.Empty(audit.Said());
        Assert.Equal("messages", Assert.Single(audit.Placements)["dataset"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recalled_message_is_withdrawn_whichever_comes_first(bool recallFirst)
    {
        await MessagesAsync("20180601_01", recallFirst ? "2,,,,,,,1" : "1,G1,旧苑,7,XL-03-05,王样,15400000001,");
        await MessagesAsync("20180601_02", recallFirst ? "1,G1,旧苑,7,XL-03-05,王样,15400000001," : "2,,,,,,,1");
        var audit = await Audit.OfAsync(_database);

        Assert.Equal(["1#1 withdrawn", "2#1 delete"], audit.Said());
        Assert.NotEmpty(Assert.Single(audit.Links)["hub_person_id"]);
        Assert.Single(audit.Placements);
        Assert.Equal(["0 0 0"], await _database.AskAsync("select (select count(*) from visits) || ' ' || (select count(*) from buildings) || ' ' || (select count(*) from residents)"));
    }

    [Fact]
    public async Task A_message_and_its_recall_may_stand_in_one_file()
    {
        await MessagesAsync("20180601_01", "1,G1,旧苑,7,,,,", "2,,,,,,,1", "3,,,,,,,4", "4,G1,旧苑,7,,,,");

        Assert.Equal(["1#1 withdrawn", "2#1 delete", "3#1 delete", "4#1 withdrawn"], (await Audit.OfAsync(_database)).Said());
    }

    [Fact]
    public async Task An_orphan_is_taken_in_by_itself_once_what_it_refers_to_comes()
    {
        await EntriesAsync("20180601", "E1,M1,一", "E2,M2,二", "E3,,三");
        Assert.Equal(["E1#1 reject ORPHAN_REFERENCE", "E2#1 reject ORPHAN_REFERENCE"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["三"], await TopicsAsync());
        Assert.Equal(["E1", "E2"], await _database.AskAsync("select external_id from rejections order by 1"));

        await InventedPlatform.TakeInAsync(_database, ("members_20180602.csv", "no,name,phone\nM1,王样,15400000001\n"));
        Assert.Equal(["E2#1 reject ORPHAN_REFERENCE"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["一", "三"], await TopicsAsync());
        Assert.Equal(["E2"], await _database.AskAsync("select external_id from rejections"));
    }

    [Fact]
    public async Task What_came_of_an_orphan_in_between_keeps_its_order()
    {
        await EntriesAsync("20180601", "E1,M1,一");
        await EntriesAsync("20180602", "E1,M1,一");
        await EntriesAsync("20180604", "E1,M1,四");
        await EntriesAsync("20180603", "E1,M1,三");
        await InventedPlatform.TakeInAsync(_database, ("members_20180605.csv", "no,name,phone\nM1,王样,15400000001\n"));

        Assert.Equal(["E1#2 duplicate DUPLICATE_DELIVERY", "E1#4 stale STALE_DELTA"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["四"], await TopicsAsync());
    }

    [Fact]
    public async Task One_whose_other_record_was_refused_is_no_orphan()
    {
        await InventedPlatform.TakeInAsync(_database, ("members_20180601.csv", "no,name,phone\nM1,王样\n"), ("entries_20180601.csv", "no,member,topic\nE1,M1,一\n"));

        Assert.Equal(["M1#1 reject COLUMN_MISMATCH"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["一"], await TopicsAsync());
    }

    private Task<IReadOnlyList<ImportReport>> MessagesAsync(string day, params string[] rows) => InventedPlatform.TakeInAsync(_database, ($"messages_{day}.csv", Header + string.Join('\n', rows) + "\n"));

    private Task<IReadOnlyList<ImportReport>> EntriesAsync(string day, params string[] rows) => InventedPlatform.TakeInAsync(_database, ($"entries_{day}.csv", "no,member,topic\n" + string.Join('\n', rows) + "\n"));

    private Task<IReadOnlyList<string>> TopicsAsync() => _database.AskAsync("select topic from visits order by topic");

    private Task<IReadOnlyList<string>> BuildingsAsync()
        => _database.AskAsync("select b.estate || ' ' || coalesce(b.number, '') || ' ' || coalesce(g.short, '') from buildings b left join grids g on g.id = b.grid_id order by b.grid_id is not null, b.estate");
}
