using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary><c>followers</c>, which <c>live</c> starts as a process of its own: an order a line in, or an empty line for what was heard; a line of JSON out.</summary>
internal sealed class FollowersCommand : Command
{
    private const int AtOnce = 16;

    private readonly List<FollowerClient> _clients = [];
    private readonly FollowerNotes _notes = new();

    public FollowersCommand()
        : base("followers", "The clients of live updates; started by live.")
    {
        Hidden = true;
        SetAction(async (_, cancellationToken) =>
        {
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Length > 0) await ObeyAsync(JsonSerializer.Deserialize<FollowerOrder>(line)!);
                Console.WriteLine(JsonSerializer.Serialize(_notes.Take(_clients.Count(client => client.IsClosed))));
            }

            return 0;
        });
    }

    private async Task ObeyAsync(FollowerOrder order)
    {
        foreach (var client in _clients) client.Dispose();
        _clients.Clear();
        foreach (var ids in order.Ids.Chunk(AtOnce))
        {
            var some = ids.Select(id => (Id: id, Client: new FollowerClient())).ToList();
            await Task.WhenAll(some.Select(one => one.Client.OpenAsync(order, one.Id)));
            _clients.AddRange(some.Select(one => one.Client));
        }

        foreach (var client in _clients) _ = client.FollowAsync(_notes);
        if (order.PingSeconds > 0) _ = PingAsync([.. _clients], order.PingSeconds);
    }

    /// <summary>Spread over the time, as clients' pings are.</summary>
    private static async Task PingAsync(FollowerClient[] clients, int seconds)
    {
        var pause = TimeSpan.FromSeconds(seconds) / clients.Length;
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; !clients[i % clients.Length].IsClosed; i++)
        {
            await clients[i % clients.Length].PingAsync();
            if (((i + 1) * pause) - Stopwatch.GetElapsedTime(since) is { Ticks: > 0 } wait) await Task.Delay(wait);
        }
    }
}
