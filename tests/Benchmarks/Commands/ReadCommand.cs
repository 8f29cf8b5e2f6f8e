using System.CommandLine;
using System.Net;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
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
    private static readonly Workload[] All = [new ResidentCard(), new CommunityPage(), new FanOut(), new Nearby(), new QuarterCounts(), new BigPage(), new NearestResidents(), new BusiestGrids(), new NameSearch()];

    private readonly Option<int> _residents = BenchmarkOptions.Residents();
    private readonly Option<long> _seed = BenchmarkOptions.Seed();
    private readonly Option<string?> _data = BenchmarkOptions.Data();
    private readonly Option<int[]> _connections = BenchmarkOptions.Several("--connections", "Connections, each with one request in flight; several numbers give a table each.", 16, 1, 256);
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
        await FillAsync(measured.Database, district, directory.Below("deliveries"), cancellationToken);
        await using (var analyze = measured.Database.Writing.CreateCommand("vacuum analyze")) await analyze.ExecuteNonQueryAsync(cancellationToken);

        var limits = new OperationLimits { MaximumPageSize = 1_000 };
        var (key, tokens) = (SigningKey.New(), new TokenOptions());
        var token = new TokenIssuer(key, tokens.Audience, TimeProvider.System).Issue(Caller.Admin);
        await using var hub = HubApplication.Build(measured.Database, new ServeOptions(0, IPAddress.Loopback, 0, [], limits), new HubSecurity(TokenReader.Of(key, tokens, TimeProvider.System)));
        await hub.StartAsync(cancellationToken);
        await using var pool = LimitApplication.CreatePool(measured.Database.ConnectionString);
        await using var limit = LimitApplication.Build(pool, All);
        await limit.StartAsync(cancellationToken);
        using var generator = new LoadGenerator();

        var faults = new List<string>();
        await output.WriteLineAsync(FormattableString.Invariant($"{Machine.Describe()}; {await SizeAsync(measured.Database, cancellationToken)}"));
        foreach (var connections in call.GetRequiredValue(_connections))
        {
            var pace = new ReadPace(connections, call.GetValue(_seconds), call.GetValue(_repetitions));
            var bench = new ReadBench(measured, generator, ReadServer.Hub(HubApplication.AddressOf(hub), token), ReadServer.Limit(HubApplication.AddressOf(limit)), pace);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"\n{pace.Connections} {(pace.Connections == 1 ? "connection" : "connections")}, medians of {pace.Repetitions} x {pace.Seconds} s in turns; CPU is server+PostgreSQL a request; p50, p99 are hub / limit"));
            await output.WriteLineAsync(ReadFigures.Head);
            foreach (var workload in All.Where(workload => call.GetValue(_only) is not { Length: > 0 } chosen || chosen.Contains(workload.Name)))
            {
                var figures = await bench.RunAsync(workload, cancellationToken);
                await output.WriteLineAsync(figures.Line());
                if (figures.Fault() is { } fault) faults.Add(fault);
            }
        }

        foreach (var fault in faults) await output.WriteLineAsync(fault);
        await limit.StopAsync(cancellationToken);
        await hub.StopAsync(cancellationToken);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>As a first start does: a district that is there already is used, whatever its size.</summary>
    private static async Task FillAsync(HubDatabase database, DemoOptions district, string workspace, CancellationToken cancellationToken)
    {
        var load = new DistrictLoad(database);
        if (district.Residents > DemoOptions.MostTakenIn && await load.IsEmptyAsync(cancellationToken)) await load.RunAsync(district, null, cancellationToken);
        else await new DemoIntake(database, () => ConnectorCatalog.Load(TimeProvider.System), TimeProvider.System, workspace).FirstStartAsync(district, null, cancellationToken);
    }

    private static async Task<string> SizeAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Reading.CreateCommand(
            "select format('PostgreSQL %s; %s residents, %s requests, %s incidents', current_setting('server_version_num')::int / 10000, (select count(*) from residents), (select count(*) from service_requests), (select count(*) from incidents))");
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
