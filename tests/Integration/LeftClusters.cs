using System.Diagnostics;
using System.Globalization;

namespace Jianye.DataHub.Tests.Integration;

/// <summary>The clusters of runs that were killed: their PostgreSQL would hold its memory for ever.</summary>
internal static class LeftClusters
{
    private const string Prefix = "hub-tests-";

    /// <summary>A data directory that says which process it belongs to.</summary>
    public static string NewDirectory()
        => Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.CreateVersion7():N}"));

    /// <summary>Ends and removes the clusters whose run is no more.</summary>
    public static void Clear()
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(directory)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || IsAlive(id)) continue;
            var claim = Path.Combine(directory, "postgres", "postmaster.pid");
            if (File.Exists(claim) && int.TryParse(File.ReadLines(claim).First(), CultureInfo.InvariantCulture, out var server) && IsAlive(server))
            {
                using var process = Process.GetProcessById(server);
                if (process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit(TimeSpan.FromSeconds(10));
                }
            }

            Directory.Delete(directory, recursive: true);
        }
    }

    private static bool IsAlive(int process) => Directory.Exists($"/proc/{process.ToString(CultureInfo.InvariantCulture)}");
}
