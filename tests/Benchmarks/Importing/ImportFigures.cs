using System.Globalization;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Importing;

/// <summary>What one import cost.</summary>
/// <param name="HubMemory">The most that the hub's process held, in megabytes.</param>
/// <param name="PostgresMemory">The most that PostgreSQL's processes held each for itself, in megabytes.</param>
internal sealed record ImportFigures(string Name, IReadOnlyList<ImportPhase> Phases, double HubMemory, double PostgresMemory)
{
    public const string Head = """

        | import | phase | records | s | records/s | hub CPU s | PostgreSQL CPU s |
        |---|---|---:|---:|---:|---:|---:|
        """;

    public IEnumerable<string> Lines()
    {
        foreach (var phase in Phases) yield return Line(phase);
        var whole = new ImportPhase(
            "whole", Phases.Sum(phase => phase.Records), Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Time),
            Phases.Aggregate(default(CpuUse), (sum, phase) => sum + phase.Cpu));
        yield return Line(whole);
        yield return string.Create(CultureInfo.InvariantCulture, $"| {Name} | memory: hub {HubMemory:N0} MB, PostgreSQL {PostgresMemory:N0} MB | | | | | |");
    }

    private string Line(ImportPhase phase)
    {
        var (records, rate) = phase.Records == 0 ? ("", "") : ($"{phase.Records.ToString("N0", CultureInfo.InvariantCulture)}", (phase.Records / phase.Time.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"| {Name} | {phase.Name} | {records} | {phase.Time.TotalSeconds:0.0} | {rate} | {phase.Cpu.Hub:0.0} | {phase.Cpu.Postgres:0.0} |");
    }
}
