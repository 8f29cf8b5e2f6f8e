using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Importing;

/// <summary>Takes deliveries in with a watch in hand.</summary>
internal sealed class ImportBench(MeasuredHub hub)
{
    private readonly Importer _importer = new(hub.Database, ConnectorCatalog.Load(TimeProvider.System), TimeProvider.System);

    public async Task<ImportFigures> TakeAsync(string name, string path, CancellationToken cancellationToken)
    {
        ProcessFigures.ForgetPeak();
        using var watched = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var memory = hub.WatchMemoryAsync(watched.Token);
        var clock = new PhaseClock(hub.Cpu);
        await _importer.ImportAsync(null, [path], clock, cancellationToken);
        var phases = clock.Finish();
        await watched.CancelAsync();
        return new ImportFigures(name, phases, ProcessFigures.PeakMemory(), await memory);
    }
}
