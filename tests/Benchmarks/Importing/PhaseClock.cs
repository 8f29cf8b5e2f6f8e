using System.Diagnostics;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Importing;

/// <summary>Divides an import into phases by what it reports: reading, a platform each, then the derivation of the graph.</summary>
internal sealed class PhaseClock(Func<CpuUse> cpu) : IProgress<ImportProgress>
{
    private const string Derivation = "derivation";

    private readonly List<ImportPhase> _phases = [];
    private long _since = Stopwatch.GetTimestamp();
    private CpuUse _cpu = cpu();
    private string? _slug;

    // A report comes after a batch: the time before it is that platform's. The last one says that the derivation begins.
    public void Report(ImportProgress value)
    {
        if (_slug is not null && value.Slug != _slug) Close(_slug);
        _slug = value.Slug ?? Derivation;
        if (value.Slug is not null) Update(value.Slug, value.Read);
    }

    public IReadOnlyList<ImportPhase> Finish()
    {
        Close(Derivation);
        return _phases;
    }

    private void Update(string slug, long records)
    {
        if (_phases.LastOrDefault()?.Name != slug) _phases.Add(new ImportPhase(slug, 0, default, default));
        _phases[^1] = _phases[^1] with { Records = records };
    }

    private void Close(string slug)
    {
        if (_phases.LastOrDefault()?.Name != slug) _phases.Add(new ImportPhase(slug, 0, default, default));
        var (now, used) = (Stopwatch.GetTimestamp(), cpu());
        _phases[^1] = _phases[^1] with { Time = Stopwatch.GetElapsedTime(_since, now), Cpu = used - _cpu };
        (_since, _cpu) = (now, used);
    }
}
