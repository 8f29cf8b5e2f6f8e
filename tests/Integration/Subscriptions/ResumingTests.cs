using System.Text.Json;
using Jianye.DataHub.Schema;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>Nothing is lost between a stream and the next, nor told twice with another cursor.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ResumingTests(PostgisFixture postgis) : LiveTests(postgis)
{
    private const string Numbers = "subscription($after: String, $snapshot: Boolean) { incidentChanged(where: { title: { startsWith: \"no \" } }, after: $after, snapshot: $snapshot) { kind cursor id node { title } } }";

    [Fact]
    public async Task A_client_that_breaks_off_again_and_again_hears_of_everything_once()
    {
        const int count = 600;
        string? cursor = null;
        var told = new List<(string Title, string Cursor)>();
        var first = await Graph.FollowAsync(Numbers);
        var writing = WriteAsync(count, workers: 4);
        var random = new Random(20261126);
        for (var follower = first; told.Count < count; follower = await Graph.FollowAsync(Numbers, new { after = cursor }))
        {
            await using var _ = follower;
            for (var i = random.Next(1, 60); i > 0 && told.Count < count; i--)
            {
                var change = await follower.NextAsync();
                cursor = change.GetProperty("cursor").GetString();
                told.Add((change.GetProperty("node").GetProperty("title").GetString()!, cursor!));
            }
        }

        await writing;
        Assert.Equal(count, told.Select(one => one.Title).Distinct().Count());
        Assert.Equal(count, told.Select(one => one.Cursor).Distinct().Count());
    }

    [Fact]
    public async Task What_a_slow_transaction_wrote_before_others_is_told_though_it_ends_after_them()
    {
        await using var follower = await Graph.FollowAsync(Numbers);
        await using var slow = await Database.Writing.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await ExecuteAsync(slow, "insert into incidents (id, title, state, history) values (gen_random_uuid(), 'no slow', 'DISCOVERED', '[]')");
        await Graph.ExecuteAsync("insert into incidents (id, title, state, history) values (gen_random_uuid(), 'no fast', 'DISCOVERED', '[]')");
        await Task.Delay(300);

        await transaction.CommitAsync();
        Assert.Equal(["no slow", "no fast"], await follower.NextAsync(2, change => change.GetProperty("node").GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task A_snapshot_and_the_changes_after_it_leave_no_gap_and_tell_nothing_twice()
    {
        const int count = 400;
        var writing = WriteAsync(count, workers: 4);
        for (var round = 0; round < 5; round++)
        {
            await using var follower = await Graph.FollowAsync(Numbers, new { snapshot = true });
            var there = (await follower.UntilAsync(change => Kind(change) == "SNAPSHOT_END")).Where(change => Kind(change) == "SNAPSHOT").Select(Title).ToList();
            Assert.Equal(there.Distinct(), there);
            if (round < 4)
            {
                var next = await follower.TryNextAsync();
                if (next is { } change && Kind(change) == "CREATED") Assert.DoesNotContain(Title(change), there);
                continue;
            }

            while (there.Count < count) there.Add(Title(await follower.NextAsync()));
            Assert.Equal(count, there.Distinct().Count());
        }

        await writing;
    }

    [Fact]
    public async Task A_snapshot_of_more_than_it_may_hold_is_refused()
    {
        await using var graph = new LiveGraph(Database, new OperationLimits { MaximumSnapshot = 3 });
        await WriteAsync(4, workers: 1);
        Assert.Equal("HUB_SNAPSHOT_TOO_LARGE", await graph.RefusedAsync(Numbers, new { snapshot = true }));
    }

    [Fact]
    public async Task A_cursor_from_before_a_restore_or_of_what_is_not_kept_has_expired()
    {
        await using var follower = await Graph.FollowAsync(Numbers);
        await WriteAsync(1, workers: 1);
        var cursor = (await follower.NextAsync()).GetProperty("cursor").GetString();

        await Graph.ExecuteAsync("select hub_outbox_drop((now() at time zone 'UTC')::date + 1)");
        Assert.Equal("HUB_CURSOR_EXPIRED", await Graph.RefusedAsync(Numbers, new { after = cursor }));

        await using var again = await Graph.FollowAsync(Numbers);
        await WriteAsync(1, workers: 1, from: 2);
        cursor = (await again.NextAsync()).GetProperty("cursor").GetString();
        await Graph.ExecuteAsync("update outbox_state set epoch = 'another'");
        Assert.Equal("HUB_CURSOR_EXPIRED", await Graph.RefusedAsync(Numbers, new { after = cursor }));
        Assert.Null(await again.TryNextAsync());
        Assert.Equal(("HUB_CURSOR_EXPIRED", cursor), (again.Stream.End!.Code, again.Stream.End.Cursor));
    }

    [Fact]
    public async Task A_clock_that_jumps_loses_nothing()
    {
        await using var follower = await Graph.FollowAsync("subscription { incidentChanged { cursor at node { id } } }");
        foreach (var at in new[] { "now() + interval '2 years'", "now() - interval '2 years'", "now()" })
        {
            await Graph.ExecuteAsync($"insert into outbox (at, entity, kind, ids) select {at}, 'incidents', 'I', array[id] from incidents order by id limit 1");
        }

        Assert.Equal(3, (await follower.NextAsync(3, change => change.GetProperty("cursor").GetString()!)).Distinct().Count());
    }

    [Fact]
    public async Task A_client_that_reads_slowly_gets_all_in_bounded_memory()
    {
        await using var graph = new LiveGraph(Database, new OperationLimits { MaximumPendingEvents = 10 });
        await using var slow = await graph.FollowAsync(Numbers);
        await WriteAsync(500, workers: 2);
        graph.Feed.Wake();
        await Task.Delay(500);

        var told = await slow.NextAsync(500, change => change.GetProperty("cursor").GetString()!);
        Assert.Equal(500, told.Distinct().Count());
    }

    [Fact]
    public async Task Two_hubs_tell_the_same_and_a_stream_goes_on_at_the_other()
    {
        await using var other = new LiveGraph(Database);
        await using var here = await Graph.FollowAsync(Numbers);
        await using var there = await other.FollowAsync(Numbers);
        await WriteAsync(20, workers: 2);

        var cursors = await here.NextAsync(20, change => change.GetProperty("cursor").GetString()!);
        Assert.Equal(cursors, await there.NextAsync(20, change => change.GetProperty("cursor").GetString()!));
        await Graph.DisposeAsync();
        await using var resumed = await other.FollowAsync(Numbers, new { after = cursors[9] });
        Assert.Equal(cursors.Skip(10), await resumed.NextAsync(10, change => change.GetProperty("cursor").GetString()!));
        Graph = new LiveGraph(Database);
    }

    private async Task WriteAsync(int count, int workers, int from = 1)
    {
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async worker =>
        {
            await using var connection = await Database.Writing.OpenConnectionAsync();
            for (var n = from + worker; n < from + count; n += workers)
            {
                await ExecuteAsync(connection, $"insert into incidents (id, title, state, history) values (gen_random_uuid(), 'no {n}', 'DISCOVERED', '[]')");
                Graph.Feed.Wake();
            }
        }));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Kind(JsonElement change) => change.GetProperty("kind").GetString()!;

    private static string Title(JsonElement change) => change.GetProperty("node").GetProperty("title").GetString()!;
}
