using System.Globalization;

namespace Jianye.DataHub.Data.Database;

/// <summary>A running server of a cluster, as its <c>postmaster.pid</c> names it.</summary>
/// <param name="ProcessId">The server's process.</param>
/// <param name="Port">The port it listens on.</param>
internal sealed record Postmaster(int ProcessId, int Port)
{
    /// <summary>The server of a cluster; null where none runs.</summary>
    public static Postmaster? Find(string cluster)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file)) return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && RunsOn(process, cluster))
        {
            return new Postmaster(process, port);
        }

        return null;
    }

    /// <summary>Takes away the file of a server that runs no more: PostgreSQL would refuse to start where its number belongs to another
    /// process by now. Only for who holds the lock of starting: the file of a server that is just starting is empty for a moment.</summary>
    public static void Forget(string cluster) => File.Delete(Path.Combine(cluster, "postmaster.pid"));

    /// <summary>Its children may outlive a killed server for a moment; a new one can't start before they are gone.</summary>
    public static bool RunsOn(int process, string cluster)
    {
        try
        {
            var program = File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName;
            var directory = File.ResolveLinkTarget($"/proc/{process}/cwd", returnFinalTarget: false)?.FullName;
            return program is not null && Path.GetFileName(program).StartsWith("postgres", StringComparison.Ordinal)
                && directory == Path.GetFullPath(cluster);
        }
        catch (IOException)
        {
            // The process ended between two looks.
            return false;
        }
    }
}
