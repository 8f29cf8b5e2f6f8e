using System.CommandLine;
using System.Net;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Benchmarks.Limit;
using Jianye.DataHub.Tests.Benchmarks.Load;
using Jianye.DataHub.Tests.Benchmarks.Measuring;
using Jianye.DataHub.Tests.Benchmarks.Reading;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary><c>read</c>: how near the hub's answers come to SQL and JSON written by hand.</summary>
internal sealed class ReadCommand : Command
{
    private static readonly Workload[] All = [new ResidentCard(), new CommunityPage(), new FanOut(), new Nearby(), new BigPage()];

    private readonly Option<int> _residents = BenchmarkOptions.Residents();
    private readonly Option<long> _seed = BenchmarkOptions.Seed();
    private readonly Option<string?> _data = BenchmarkOptions.Data();
    private readonly Option<int> _connections = BenchmarkOptions.Whole("--connections", "Connections, each with one request in flight.", 16, 1, 256);
    private readonly Option<int> _seconds = BenchmarkOptions.Whole("--seconds", "How long one repetition loads one server.", 5, 1, 60);
    private readonly Option<int> _repetitions = BenchmarkOptions.Whole("--repetitions", "Repetitions, hub and limit in turns.", 5, 1, 20);
    private readonly Option<string[]> _only = new("--only") { Description = $"Workloads, of {string.Join(", ", All.Select(workload => workload.Name))}.", AllowMultipleArgumentsPerToken = true };

    public ReadCommand()
        : base("read", "Loads the hub and a limit in turns and compares requests a second and CPU a request.")
    {
        foreach (var option in (Option[])[_residents, _seed, _data, _connections, _seconds, _repetitions, _only]) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        using var directory = new TemporaryDirectory();
        await using var measured = await MeasuredHub.OpenAsync(call.GetValue(_data) ?? directory.Below("hub"), cancellationToken);
        var district = new DemoOptions { Residents = call.GetValue(_residents), Seed = call.GetValue(_seed) };
        var intake = new DemoIntake(measured.Database, () => ConnectorCatalog.Load(TimeProvider.System), TimeProvider.System, directory.Below("deliveries"));
        await intake.FirstStartAsync(district, null, cancellationToken);
        await using (var analyze = measured.Database.Writing.CreateCommand("vacuum analyze")) await analyze.ExecuteNonQueryAsync(cancellationToken);

        var limits = new OperationLimits { MaximumPageSize = 1_000 };
        await using var hub = HubApplication.Build(measured.Database, new ServeOptions(0, IPAddress.Loopback, 0, [], limits));
        await hub.StartAsync(cancellationToken);
        await using var pool = LimitApplication.CreatePool(measured.Database.ConnectionString);
        await using var limit = LimitApplication.Build(pool, All);
        await limit.StartAsync(cancellationToken);
        using var generator = new LoadGenerator();

        var pace = new ReadPace(call.GetValue(_connections), call.GetValue(_seconds), call.GetValue(_repetitions));
        var bench = new ReadBench(measured, generator, ReadServer.Hub(HubApplication.AddressOf(hub)), ReadServer.Limit(HubApplication.AddressOf(limit)), pace);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{Machine.Describe()}; {pace.Connections} connections, medians of {pace.Repetitions} x {pace.Seconds} s in turns; CPU is server+PostgreSQL a request; p50, p99 are hub / limit"));
        await output.WriteLineAsync(ReadFigures.Head);
        var faults = new List<string>();
        foreach (var workload in All.Where(workload => call.GetValue(_only) is not { Length: > 0 } chosen || chosen.Contains(workload.Name)))
        {
            var figures = await bench.RunAsync(workload, cancellationToken);
            await output.WriteLineAsync(figures.Line());
            if (figures.Fault() is { } fault) faults.Add(fault);
        }

        foreach (var fault in faults) await output.WriteLineAsync(fault);
        await limit.StopAsync(cancellationToken);
        await hub.StopAsync(cancellationToken);
        return faults.Count == 0 ? 0 : 1;
    }
}
