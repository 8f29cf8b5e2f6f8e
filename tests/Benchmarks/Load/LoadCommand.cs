using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Load;

/// <summary><c>load</c>, which <c>read</c> starts as a process of its own: an order a line in, a result a line out.</summary>
internal sealed class LoadCommand : Command
{
    private const int MostConnections = 256;
    private const double MostSeconds = 60;

    public LoadCommand()
        : base("load", "The load generator; started by read.")
    {
        Hidden = true;
        SetAction(async (_, cancellationToken) =>
        {
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                var order = JsonSerializer.Deserialize<LoadOrder>(line)!;
                Console.WriteLine(JsonSerializer.Serialize(await RunAsync(order)));
            }

            return 0;
        });
    }

    private static async Task<LoadResult> RunAsync(LoadOrder order)
    {
        var requests = order.Requests.Select(Encoding.UTF8.GetBytes).ToList();
        var connections = Enumerable.Range(0, Math.Min(order.Connections, MostConnections))
            .Select(i => new LoadConnection(order.Port, requests, i * 31)).ToList();
        var since = Stopwatch.GetTimestamp();
        var until = since + (long)(Math.Min(order.Seconds, MostSeconds) * Stopwatch.Frequency);
        await Task.WhenAll(connections.Select(connection => Task.Run(() => connection.RunAsync(until))));
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        foreach (var connection in connections) connection.Dispose();

        var ticks = connections.SelectMany(connection => connection.Ticks).Order().ToList();
        return new LoadResult(
            ticks.Count, connections.Sum(connection => connection.Failures), connections.Sum(connection => connection.Bytes),
            connections.Min(connection => connection.SmallestBody), seconds, Milliseconds(ticks, 0.5), Milliseconds(ticks, 0.99));
    }

    private static double Milliseconds(List<long> ticks, double share) => ticks.Count == 0 ? 0 : ticks[(int)(share * (ticks.Count - 1))] * 1000.0 / Stopwatch.Frequency;
}
