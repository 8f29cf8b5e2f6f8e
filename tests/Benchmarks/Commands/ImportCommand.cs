using System.CommandLine;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Tests.Benchmarks.Importing;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary><c>import</c>: how long a delivery takes to become a graph.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Option<int> _residents = BenchmarkOptions.Residents();
    private readonly Option<long> _seed = BenchmarkOptions.Seed();

    public ImportCommand()
        : base("import", "Takes a demo district into a fresh private PostgreSQL: a first time, the same again, and a day's delta.")
    {
        Options.Add(_residents);
        Options.Add(_seed);
        SetAction((call, cancellationToken) => RunAsync(
            new DemoOptions { Residents = call.GetValue(_residents), Seed = call.GetValue(_seed) }, call.InvocationConfiguration.Output, cancellationToken));
    }

    private static async Task<int> RunAsync(DemoOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        using var directory = new TemporaryDirectory();
        var delivery = DeliveryParts.Write(options, directory.Below("deliveries"), directory.Below("late"), cancellationToken);
        await using var hub = await MeasuredHub.OpenAsync(directory.Below("hub"), cancellationToken);
        var bench = new ImportBench(hub);
        await output.WriteLineAsync(FormattableString.Invariant($"{options.Residents:N0} residents, seed {options.Seed}, {Machine.Describe()}"));
        await output.WriteLineAsync(ImportFigures.Head);
        foreach (var (name, path) in delivery.Steps)
        {
            foreach (var line in (await bench.TakeAsync(name, path, cancellationToken)).Lines()) await output.WriteLineAsync(line);
        }

        return 0;
    }
}
