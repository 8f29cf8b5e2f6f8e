using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary><c>sockets</c>, which <c>broadcast</c> starts as a process of its own: an order a line in; the messages received so far out, once the order is carried out.</summary>
internal sealed class SocketLoadCommand : Command
{
    private const int AtOnce = 32;

    private readonly List<SocketClient> _clients = [];

    public SocketLoadCommand()
        : base("sockets", "The clients of sockets; started by broadcast.")
    {
        Hidden = true;
        SetAction(async (_, cancellationToken) =>
        {
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Length > 0) await ObeyAsync(JsonSerializer.Deserialize<SocketLoadOrder>(line)!);
                Console.WriteLine(SocketClient.Received.ToString(CultureInfo.InvariantCulture));
            }

            return 0;
        });
    }

    private async Task ObeyAsync(SocketLoadOrder order)
    {
        foreach (var client in _clients) client.Dispose();
        _clients.Clear();
        for (var first = 0; first < order.Sockets; first += AtOnce)
        {
            var some = Enumerable.Range(first, Math.Min(AtOnce, order.Sockets - first)).Select(number => (Number: number, Client: new SocketClient())).ToList();
            await Task.WhenAll(some.Select(one => one.Client.OpenAsync(order, one.Number)));
            _clients.AddRange(some.Select(one => one.Client));
        }

        foreach (var client in _clients) _ = client.CountAsync();
        if (order.PingSeconds > 0) _ = PingAsync([.. _clients], order.PingSeconds);
    }

    /// <summary>Spread over the time, as clients' pings are.</summary>
    private static async Task PingAsync(SocketClient[] clients, int seconds)
    {
        var since = Stopwatch.GetTimestamp();
        for (long sent = 0; ;)
        {
            await Task.Delay(50);
            var due = (long)(Stopwatch.GetElapsedTime(since).TotalSeconds / seconds * clients.Length);
            try
            {
                for (; sent < due; sent++) await clients[sent % clients.Length].SendAsync("""{"type":"ping"}""");
            }
            catch (Exception fault) when (fault is System.Net.Sockets.SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
