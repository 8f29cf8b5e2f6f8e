namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    public static string Describe()
        => FormattableString.Invariant($"{Environment.ProcessorCount} cores{Model()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, .NET {Environment.Version}");

    /// <summary>As Linux names the processor; empty where it does not.</summary>
    private static string Model()
        => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? $" ({line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()})"
            : "";
}
