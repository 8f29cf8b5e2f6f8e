using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Database;

/// <summary>The private cluster's settings, sized to the machine it runs on.</summary>
internal static class ClusterSettings
{
    public const string File = "hub.conf";

    /// <summary>The line of <c>postgresql.conf</c> that takes <see cref="File"/> in.</summary>
    public const string Include = $"include = '{File}'";

    public const string Superuser = "hub_admin";

    public const string Owner = "hub";

    /// <summary>The port that an earlier start wrote; null where there was none.</summary>
    public static int? PortOf(string file)
        => System.IO.File.Exists(file)
            && System.IO.File.ReadLines(file).FirstOrDefault(line => line.StartsWith("port = ", StringComparison.Ordinal)) is { } line
            && int.TryParse(line.Split(' ')[2], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? port
                : null;

    /// <summary>The text of <see cref="File"/>; written anew at each start.</summary>
    public static string Write(string sockets, int port, long memoryBytes)
    {
        var megabytes = memoryBytes / (1024 * 1024);
        var settings = new (string Name, string Value, string Why)[]
        {
            ("listen_addresses", "'127.0.0.1'", "nobody else's network"),
            ("port", port.ToString(CultureInfo.InvariantCulture), "free when the cluster was started"),
            ("unix_socket_directories", $"'{sockets}'", "short: a socket's path may have 107 bytes"),
            ("unix_socket_permissions", "0700", "the cluster's user and root"),
            ("max_connections", "80", "pools of a hub and its tools"),
            ("shared_buffers", $"{Math.Clamp(megabytes / 6, 128, 8192)}MB", "a sixth of the memory"),
            ("effective_cache_size", $"{Math.Clamp(megabytes / 2, 256, 65536)}MB", "half of the memory"),
            ("work_mem", "16MB", "sorts of a page's parents"),
            ("maintenance_work_mem", $"{Math.Clamp(megabytes / 32, 64, 1024)}MB", "index builds after a first load"),
            ("jit", "off", "compiling costs more than the hub's short statements take"),
            ("max_parallel_workers_per_gather", "0", "cores are for many short requests, not for one"),
            ("random_page_cost", "1.1", "data lie in memory or on flash"),
            ("max_wal_size", "4GB", "fewer checkpoints while deliveries come in"),
            ("wal_compression", "on", "less to write"),
            ("idle_in_transaction_session_timeout", "60s", "an abandoned transaction holds back everybody's news"),
            ("timezone", "'UTC'", "instants are UTC in storage"),
            ("log_timezone", "'UTC'", "so are the log's"),
            ("log_min_messages", "warning", "no personal data in the log"),
            ("log_min_error_statement", "panic", "statements hold none either, but their errors may"),
            ("log_error_verbosity", "terse", "no DETAIL lines: they repeat values"),
        };
        var text = new StringBuilder("# Written by the hub at each start; a change here is lost.\n");
        foreach (var (name, value, why) in settings) text.Append(CultureInfo.InvariantCulture, $"{name} = {value}  # {why}\n");
        return text.ToString();
    }
}
