using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Data.Database;

/// <summary>The places of a private cluster below <c>--data</c>.</summary>
/// <param name="Data">The operator's directory: lock files, the password, where the cluster is.</param>
/// <param name="Cluster">PostgreSQL's data directory: <c>Data/postgres</c>, or below /var/lib where PostgreSQL's user can't reach that.</param>
/// <param name="Sockets">A short directory of the sockets: their path may not exceed 107 bytes.</param>
internal sealed record ClusterDirectory(string Data, string Cluster, string Sockets)
{
    private const string Mark = "jianye-datahub";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string LogFile => Path.Combine(Cluster, "server.log");

    public string PasswordFile => Path.Combine(Data, "password");

    public string UsersLock => Path.Combine(Data, "users.lock");

    public string ServerLock => Path.Combine(Data, "serve.lock");

    /// <summary>The version of PostgreSQL that made the cluster; null before it is made to the end. The last thing a making writes is the
    /// line that includes the hub's settings.</summary>
    public int? Version
    {
        get
        {
            var version = Path.Combine(Cluster, "PG_VERSION");
            var settings = Path.Combine(Cluster, "postgresql.conf");
            return File.Exists(version) && File.Exists(settings) && File.ReadLines(settings).Contains(ClusterSettings.Include)
                ? int.Parse(File.ReadAllText(version).Trim(), CultureInfo.InvariantCulture)
                : null;
        }
    }

    /// <summary>Takes away what a making that was broken off left; such a cluster never held anything.</summary>
    public void EmptyCluster(OperatingSystemUser owner)
    {
        if (!Directory.EnumerateFileSystemEntries(Cluster).Any()) return;
        Directory.Delete(Cluster, recursive: true);
        Directory.CreateDirectory(Cluster, Private);
        owner.Own(Cluster);
    }

    /// <summary>Makes the directories, or takes them as an earlier start left them.</summary>
    /// <exception cref="DatabaseException"><paramref name="data"/> is a file, holds other things, or can't be written.</exception>
    public static ClusterDirectory Prepare(string data, OperatingSystemUser owner)
    {
        var full = Path.GetFullPath(data);
        try
        {
            if (File.Exists(full)) throw new DatabaseException($"--data names a directory, but {data} is a file; choose another.");
            var isOurs = File.Exists(Path.Combine(full, Mark));
            if (!isOurs && Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            {
                throw new DatabaseException($"The directory {data} holds other things than a hub's data; choose an empty or a new one with --data.");
            }

            Directory.CreateDirectory(full, Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            if (!isOurs) File.WriteAllText(Path.Combine(full, Mark), "The data of a Jianye DataHub; ./run.sh --data names it.\n");

            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..12];
            var cluster = ClusterOf(full, id, owner);
            if (!Directory.Exists(cluster)) Directory.CreateDirectory(cluster, Private);
            owner.Own(cluster);
            return new ClusterDirectory(full, cluster, MakeSockets(id, owner));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"The directory {data} can't be made or written ({Reason(fault)}); choose another with --data.");
        }
    }

    /// <summary>Where the cluster is: as the first start chose and noted it, so that a later change of rights above it does not hide it.</summary>
    private static string ClusterOf(string data, string id, OperatingSystemUser owner)
    {
        var note = Path.Combine(data, "cluster");
        if (File.Exists(note) && File.ReadAllText(note).Trim() is { Length: > 0 } noted) return noted;
        var chosen = IsReachable(data, owner) ? Path.Combine(data, "postgres") : $"/var/lib/{Mark}/{id}";
        File.WriteAllText(note, chosen + "\n");
        return chosen;
    }

    /// <summary>The same directory for every process, whatever its TMPDIR. Only its owner may change a directory's mode, so a stranger's of
    /// that name is refused; root takes one where no stranger can make it.</summary>
    private static string MakeSockets(string id, OperatingSystemUser owner)
    {
        var sockets = OperatingSystemUser.IsRoot ? $"/run/{Mark}-{id}" : $"/tmp/{Mark}-{id}";
        if (!Directory.Exists(sockets)) Directory.CreateDirectory(sockets, Private);
        owner.Own(sockets);
        File.SetUnixFileMode(sockets, Private);
        return sockets;
    }

    private static string Reason(Exception fault)
        => fault is UnauthorizedAccessException ? "no permission"
            : fault.Message.Contains("No space left", StringComparison.Ordinal) ? "the disk is full" : "the path is not usable";

    /// <summary>A directory below one that others may not enter (a home of mode 0700) is out of reach for another user.</summary>
    private static bool IsReachable(string directory, OperatingSystemUser owner)
    {
        if (!OperatingSystemUser.IsRoot || owner.UserId == 0) return true;
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            if ((current.UnixFileMode & UnixFileMode.OtherExecute) == 0) return false;
        }

        return true;
    }
}
