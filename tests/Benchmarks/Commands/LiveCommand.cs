using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Benchmarks.Live;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary><c>live</c>: how many distinct subscribers one hub holds, each with variables of its own, with database and clients on the same machine.</summary>
internal sealed class LiveCommand : Command
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private readonly Option<string> _data = new("--data") { Description = "The data directory of a hub whose district is loaded.", Required = true };
    private readonly Option<int> _followers = BenchmarkOptions.Whole("--followers", "Sockets, each following another incident.", 3_000, 1, 20_000);
    private readonly Option<int> _objects = BenchmarkOptions.Whole("--objects", "Incidents that are followed, each by as many as the others; 0 for one a follower.", 0, 0, 20_000);
    private readonly Option<int> _rate = BenchmarkOptions.Whole("--rate", "Changes a second; 0 for one an object.", 0, 0, 100_000);
    private readonly Option<int> _together = BenchmarkOptions.Whole("--together", "Changes of one transaction.", 10, 1, 1_000);
    private readonly Option<int> _seconds = BenchmarkOptions.Whole("--seconds", "How long.", 10, 1, 3_600);
    private readonly Option<bool> _idle = new("--idle") { Description = "Change nothing; each follower pings every 30 seconds." };
    private readonly Option<bool> _bare = new("--bare") { Description = "Go the shortest way there could be instead of the hub's: a notification with the change in it, and Kestrel's sockets." };

    public LiveCommand()
        : base("live", "Follows changes of a loaded district by many sockets and says how old they are when they come, and whether any was lost.")
    {
        foreach (var option in (Option[])[_data, _followers, _objects, _rate, _together, _seconds, _idle, _bare]) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        await using var measured = await MeasuredHub.OpenAsync(call.GetValue(_data)!, cancellationToken);
        var key = SigningKey.New();
        var tokens = new TokenOptions();
        var streams = new StreamOptions { PerAddress = 20_000, PerToken = 20_000 };
        var options = new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()) { Streams = streams };
        await using var hub = HubApplication.Build(measured.Database, options, new HubSecurity(TokenReader.Of(key, tokens, TimeProvider.System)));
        await hub.StartAsync(cancellationToken);
        await using var bare = new BareLive(measured.Database);
        if (call.GetValue(_bare)) await bare.StartAsync(cancellationToken);
        using var followers = new Followers();

        var count = call.GetValue(_followers);
        var keys = await KeysAsync(measured.Database, call.GetValue(_objects) is > 0 and var objects ? objects : count, cancellationToken);
        var port = call.GetValue(_bare) ? bare.Port : HubApplication.AddressOf(hub).Port;
        var token = new TokenIssuer(key, tokens.Audience, TimeProvider.System).Issue(Caller.Admin);
        var opening = Stopwatch.GetTimestamp();
        await followers.OpenAsync(new FollowerOrder(port, token, [.. Enumerable.Range(0, count).Select(i => WireId.Write("Incident", keys[i % keys.Length]))], call.GetValue(_idle) ? 30 : 0), cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant($"{Machine.Describe()}; {count} followers of {keys.Length} incidents, begun in {Stopwatch.GetElapsedTime(opening).TotalSeconds:0.0} s"));
        // What opening leaves behind, tiered code and the first look at overdue incidents, is not the idle sockets' cost.
        await Task.Delay(TimeSpan.FromSeconds(call.GetValue(_idle) ? 30 : 2), cancellationToken);

        var time = TimeSpan.FromSeconds(call.GetValue(_seconds));
        var rate = call.GetValue(_rate) is > 0 and var given ? given : keys.Length;
        if (!call.GetValue(_idle))
        {
            // Code that runs for the first time is compiled first; that is not what is measured.
            await using var first = new RowWriter(measured.Database, keys, rate, call.GetValue(_together), call.GetValue(_bare));
            await first.RunAsync(WarmUp, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            await followers.AskAsync(cancellationToken);
        }

        await using var writer = new RowWriter(measured.Database, keys, rate, call.GetValue(_together), call.GetValue(_bare));
        var (cpu, clients, since) = (measured.Cpu(), followers.CpuSeconds, Stopwatch.GetTimestamp());
        if (call.GetValue(_idle)) await Task.Delay(time, cancellationToken);
        else await writer.RunAsync(time, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var used = measured.Cpu();
        var spent = (Hub: used.Hub - cpu.Hub, Postgres: used.Postgres - cpu.Postgres, Clients: followers.CpuSeconds - clients);
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        var heard = await followers.AskAsync(cancellationToken);
        var expected = writer.Written * count / keys.Length;

        await output.WriteLineAsync(FormattableString.Invariant($"{writer.Written / elapsed:0} changes/s committed, {heard.Events} of {expected} events came, {heard.Doubles} doubles, {heard.Closed} closed"));
        await output.WriteLineAsync(FormattableString.Invariant($"from change to client: median {heard.Median:0.0} ms, p99 {heard.P99:0.0} ms, longest {heard.Longest:0} ms"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"of one core: hub and writer {100 * spent.Hub / elapsed:0.0} %, PostgreSQL {100 * spent.Postgres / elapsed:0.0} %, clients {100 * spent.Clients / elapsed:0.0} %; hub {ProcessFigures.Memory():0} MB"));
        await hub.StopAsync(cancellationToken);
        return heard.Events == expected ? 0 : 1;
    }

    private static async Task<Guid[]> KeysAsync(HubDatabase database, int count, CancellationToken cancellationToken)
    {
        await using var command = database.Reading.CreateCommand("select array_agg(id) from (select id from incidents order by id limit $1) i");
        command.Parameters.Add(new() { Value = count });
        return (Guid[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
