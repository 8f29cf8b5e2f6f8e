namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    public static string Describe()
        => FormattableString.Invariant($"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, .NET {Environment.Version}");
}
