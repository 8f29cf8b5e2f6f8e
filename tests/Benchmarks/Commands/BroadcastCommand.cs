using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Benchmarks.Broadcast;
using Jianye.DataHub.Tests.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary><c>broadcast</c>: how near the hub's sockets come to Kestrel's own, and what idle ones cost. Before a graph that has its changes from the benchmark: no database takes part.</summary>
internal sealed class BroadcastCommand : Command
{
    private readonly Option<int> _sockets = BenchmarkOptions.Whole("--sockets", "Sockets, each with one subscription.", 5_000, 1, 15_000);
    private readonly Option<int> _groups = BenchmarkOptions.Whole("--groups", "Groups of sockets; a change goes to one.", 50, 1, 10_000);
    private readonly Option<int> _bytes = BenchmarkOptions.Whole("--bytes", "Bytes of a change's response.", 400, 30, 1_000_000);
    private readonly Option<int> _seconds = BenchmarkOptions.Whole("--seconds", "How long one stretch lasts.", 5, 1, 600);
    private readonly Option<int> _repetitions = BenchmarkOptions.Whole("--repetitions", "Repetitions, bare and hub in turns.", 3, 1, 20);
    private readonly Option<int> _rate = BenchmarkOptions.Whole("--rate", "Changes a second; 0 for as many as go through.", 0, 0, 100_000);
    private readonly Option<bool> _idle = new("--idle") { Description = "Measure idle sockets instead: memory, and CPU with pings." };
    private readonly Option<int> _ping = BenchmarkOptions.Whole("--ping", "Seconds between the pings of an idle socket; 0 for none.", 30, 0, 600);

    public BroadcastCommand()
        : base("broadcast", "Sends changes to sockets of the hub and of a bare Kestrel in turns and compares deliveries a second.")
    {
        foreach (var option in (Option[])[_sockets, _groups, _bytes, _seconds, _repetitions, _rate, _idle, _ping]) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        var (sockets, groups, seconds) = (call.GetValue(_sockets), call.GetValue(_groups), call.GetValue(_seconds));
        using var directory = new TemporaryDirectory();
        await using var measured = await MeasuredHub.OpenAsync(directory.Below("hub"), cancellationToken);
        var (key, graph, bare) = (SigningKey.New(), new BroadcastGraph(groups), new BareBroadcast(groups));
        await using var hub = HubApplication.Build(
            measured.Database, new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()), new HubSecurity(TokenReader.Of(key, new TokenOptions(), TimeProvider.System)), graph: graph);
        await hub.StartAsync(cancellationToken);
        using var load = new SocketLoad();
        await output.WriteLineAsync(FormattableString.Invariant($"{Machine.Describe()}; {sockets} sockets in {groups} groups"));
        if (call.GetValue(_idle))
        {
            await MeasureIdleAsync(hub, load, sockets, call.GetValue(_ping), seconds, output, cancellationToken);
        }
        else
        {
            await using var limit = bare.Build();
            await limit.StartAsync(cancellationToken);
            var change = BroadcastGraph.Change(call.GetValue(_bytes));
            byte[] message = [.. "{\"id\":\"1\",\"type\":\"next\",\"payload\":"u8, .. change.Json.Span, (byte)'}'];
            var pace = new BroadcastPace(groups, call.GetValue(_rate), seconds);
            await output.WriteLineAsync(FormattableString.Invariant($"{message.Length} bytes a message, {(pace.Rate == 0 ? "as many changes as go through" : $"{pace.Rate} changes a second")}, {seconds} s a stretch; CPU is the server's"));
            var (bares, hubs) = (new List<BroadcastFigures>(), new List<BroadcastFigures>());
            for (var i = 0; i < call.GetValue(_repetitions); i++)
            {
                bares.Add(await MeasureAsync(limit, load, true, sockets, pace, (group, until) => bare.TellAsync(group, message, until), cancellationToken));
                hubs.Add(await MeasureAsync(hub, load, false, sockets, pace, (group, until) => graph.TellAsync(group, change, until), cancellationToken));
                await WriteAsync(output, "bare", bares[^1]);
                await WriteAsync(output, "hub", hubs[^1]);
            }

            var (first, second) = (Median(bares), Median(hubs));
            await output.WriteLineAsync(FormattableString.Invariant($"hub/bare of the medians: {second.Rate / first.Rate:0.00} of the deliveries a second, {second.CpuEach / first.CpuEach:0.00} times the CPU a delivery; peak {ProcessFigures.PeakMemory():0} MB"));
            await limit.StopAsync(cancellationToken);
        }

        await load.CloseAsync(cancellationToken);
        await hub.StopAsync(cancellationToken);
        return 0;
    }

    private static async Task<BroadcastFigures> MeasureAsync(
        WebApplication server, SocketLoad load, bool isBare, int sockets, BroadcastPace pace, Func<int, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        await load.OpenAsync(new SocketLoadOrder(HubApplication.AddressOf(server).Port, sockets, pace.Groups, isBare, 0), cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = pace.RunAsync(tell, stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var (count, cpu, since) = (await load.CountAsync(cancellationToken), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(pace.Seconds), cancellationToken);
        var figures = new BroadcastFigures(await load.CountAsync(cancellationToken) - count, Stopwatch.GetElapsedTime(since).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        await stop.CancelAsync();
        await telling;
        await load.CloseAsync(cancellationToken);
        return figures;
    }

    private static async Task MeasureIdleAsync(WebApplication hub, SocketLoad load, int sockets, int ping, int seconds, TextWriter output, CancellationToken cancellationToken)
    {
        ProcessFigures.ForgetPeak();
        var before = ProcessFigures.Memory();
        await load.OpenAsync(new SocketLoadOrder(HubApplication.AddressOf(hub).Port, sockets, sockets, false, ping), cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        var (asTheyAre, cpu, since) = (ProcessFigures.Memory(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
        var figures = new BroadcastFigures(0, Stopwatch.GetElapsedTime(since).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        ProcessFigures.ForgetPeak();
        var collected = ProcessFigures.Memory();
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{sockets} idle sockets: {asTheyAre - before:0} MB ({(asTheyAre - before) * 1e3 / sockets:0.0} kB each), {collected - before:0} MB after a collection; {figures.Share:0.0} % of one core with {(ping == 0 ? 0 : (double)sockets / ping):0} pings a second"));
    }

    private static Task WriteAsync(TextWriter output, string name, BroadcastFigures figures)
        => output.WriteLineAsync(FormattableString.Invariant($"{name,-5}{figures.Rate,10:0} deliveries/s   {figures.CpuEach,6:0.0} µs CPU each   {figures.Share,6:0} % of a core"));

    private static BroadcastFigures Median(List<BroadcastFigures> figures) => figures.OrderBy(figure => figure.Rate).ElementAt(figures.Count / 2);
}
