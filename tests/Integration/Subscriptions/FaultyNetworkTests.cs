using System.Net.Sockets;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>The way from a hub to its PostgreSQL fails, and nothing is lost nor told twice with another cursor.</summary>
[Collection(PostgisCollection.Name)]
public sealed class FaultyNetworkTests(PostgisFixture postgis) : LiveTests(postgis)
{
    private const string Numbers = "subscription { incidentChanged(where: { title: { startsWith: \"no \" } }) { cursor node { title } } }";

    [Theory]
    [InlineData("a second", 1, false)]
    [InlineData("longer than a statement may take", 5, false)]
    [InlineData("until it is cut", 1, true)]
    public async Task What_is_written_while_the_network_stands_still_is_told_once_it_goes_on(string howLong, int seconds, bool isCut)
    {
        _ = howLong;
        await using var network = NetworkTo(Database);
        await using var database = await OpenAsync(network);
        await using var graph = new LiveGraph(database);
        await using var follower = await graph.FollowAsync(Numbers);
        await WriteAsync(1, 5);
        var told = await follower.NextAsync(5, Cursor);

        network.Pause();
        await WriteAsync(6, 20);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await WriteAsync(26, 5);
        if (isCut) network.Cut();
        network.Resume();
        await WriteAsync(31, 5);

        told.AddRange(await follower.NextAsync(30, Cursor));
        Assert.Equal(Enumerable.Range(1, 35).Select(n => $"no {n}"), told.Select(one => one[(one.IndexOf('|') + 1)..]));
        Assert.Equal(35, told.Distinct().Count());
        Assert.False(follower.Stream.End is { });
    }

    private static string Cursor(System.Text.Json.JsonElement change) => $"{change.GetProperty("cursor").GetString()}|{change.GetProperty("node").GetProperty("title").GetString()}";

    /// <summary>To the socket of the tests' PostgreSQL.</summary>
    private static FaultyNetwork NetworkTo(HubDatabase database)
    {
        var direct = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return new FaultyNetwork(new UnixDomainSocketEndPoint($"{direct.Host}/.s.PGSQL.{direct.Port}"));
    }

    private async Task<HubDatabase> OpenAsync(FaultyNetwork network)
    {
        var far = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Host = "127.0.0.1", Port = network.Port, SslMode = SslMode.Disable, CommandTimeout = 2, Timeout = 5 };
        return await HubDatabase.OpenExistingAsync(far.ConnectionString, CancellationToken.None);
    }

    private async Task WriteAsync(int from, int count)
    {
        for (var n = from; n < from + count; n++)
        {
            await using var command = Database.Writing.CreateCommand($"insert into incidents (id, title, state, history) values (gen_random_uuid(), 'no {n}', 'DISCOVERED', '[]')");
            await command.ExecuteNonQueryAsync();
        }
    }
}
