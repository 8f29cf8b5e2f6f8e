using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>A workflow of which a platform tells only the state has its accepted versions as history.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class HistoriesTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task One_version_is_one_step()
    {
        await TakeInAsync(Wish(1, "待认领"));

        Assert.Equal(["-MADE 2018-06-01T02:00:00Z"], await StepsAsync());
    }

    [Fact]
    public async Task Each_new_state_is_a_step_and_a_jump_stands_as_it_came()
    {
        await TakeInAsync(Wish(1, "待认领"), Wish(2, "待认领", "还想要一副老花镜"), Wish(3, "已实现"));

        Assert.Equal(["-MADE 2018-06-01T02:00:00Z", "MADE-FULFILLED 2018-06-03T02:00:00Z"], await StepsAsync());
        Assert.Equal(["FULFILLED"], await _database.AskAsync("select state from micro_wishes"));
    }

    [Fact]
    public async Task What_was_refused_or_stale_is_no_step()
    {
        await TakeInAsync(Wish(2, "待认领"));
        await TakeInAsync(Wish(3, "不知道"), Wish(1, "已实现"), Wish(4, "已认领"));

        Assert.Equal(["-MADE 2018-06-02T02:00:00Z", "MADE-CLAIMED 2018-06-04T02:00:00Z"], await StepsAsync());
    }

    [Fact]
    public async Task A_first_version_that_was_refused_leaves_the_second_alone()
    {
        await TakeInAsync(Wish(1, "不知道"), Wish(2, "已认领"));

        Assert.Equal(["-CLAIMED 2018-06-02T02:00:00Z"], await StepsAsync());
    }

    private Task<IReadOnlyList<string>> StepsAsync() => _database.AskAsync(
        "select coalesce(s->>'from', '') || '-' || (s->>'to') || ' ' || (s->>'at') from micro_wishes, jsonb_array_elements(history) with ordinality as h(s, position) order by position");

    private async Task TakeInAsync(params string[] lines)
    {
        using var delivery = new SmallDelivery();
        await delivery.Put("11-five-micro/delta-20180630.jsonl", string.Concat(lines.Select(line => $"{line}\n"))).TakeInAsync(_database);
    }

    private static string Wish(int day, string status, string text = "想要一副老花镜")
        => $$$"""{"entity": "wish", "op": "upsert", "ver": {{{day}}}, "ts": "2018-06-0{{{day}}}T10:00:00+08:00", "data": {"wishId": "XY000001", "content": "{{{text}}}", "status": "{{{status}}}"}}""";
}
