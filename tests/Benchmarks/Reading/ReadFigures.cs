using System.Globalization;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>What a workload cost: medians of all repetitions.</summary>
internal sealed record ReadFigures(Workload Workload, IReadOnlyList<ReadSample> Hub, IReadOnlyList<ReadSample> Limit)
{
    public const string Head = """

        | | hub req/s | limit req/s | ratio | hub CPU ms | limit CPU ms | ratio | p50 ms | p99 ms | bytes |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>CPU as server + PostgreSQL.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Workload.Name} | {Rate(Hub):N0} | {Rate(Limit):N0} | {Rate(Hub) / Rate(Limit):0.00} | {Cpu(Hub)} | {Cpu(Limit)} | {Total(Hub) / Total(Limit):0.00} | {Both(sample => sample.Load.P50)} | {Both(sample => sample.Load.P99)} | {Bytes(Hub):N0} |");

    /// <summary>What must not be: failures, or bodies that shrink.</summary>
    public string? Fault()
    {
        if (Hub.Concat(Limit).Any(sample => sample.Load.Failures > 0)) return $"{Workload.Name}: not all answers had the status 200.";
        return Math.Abs(Bytes(Hub) - Bytes(Limit)) > Bytes(Limit) * 0.1 ? $"{Workload.Name}: the bodies are not of one size." : null;
    }

    private string Both(Func<ReadSample, double> value) => string.Create(CultureInfo.InvariantCulture, $"{Median(Hub, value):0.0} / {Median(Limit, value):0.0}");

    private static double Rate(IReadOnlyList<ReadSample> samples) => Median(samples, sample => sample.Load.Rate);

    private static double Total(IReadOnlyList<ReadSample> samples) => Median(samples, sample => sample.Milliseconds);

    private static double Bytes(IReadOnlyList<ReadSample> samples) => Median(samples, sample => (double)sample.Load.Bytes / sample.Load.Requests);

    private static string Cpu(IReadOnlyList<ReadSample> samples)
        => string.Create(CultureInfo.InvariantCulture, $"{Median(samples, sample => sample.ServerMilliseconds):0.00}+{Median(samples, sample => sample.PostgresMilliseconds):0.00}");

    private static double Median(IReadOnlyList<ReadSample> samples, Func<ReadSample, double> value) => samples.Select(value).Order().ElementAt(samples.Count / 2);
}
