using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Data.Database;

/// <summary>The places of a private cluster below <c>--data</c>.</summary>
/// <param name="Data">The operator's directory: lock files, the password, where the cluster is.</param>
/// <param name="Cluster">PostgreSQL's data directory: <c>Data/postgres</c>, or below /var/lib where PostgreSQL's user can't reach that.</param>
/// <param name="Sockets">A short directory of the sockets: their path may not exceed 107 bytes.</param>
/// <param name="Owner">Whom PostgreSQL runs as.</param>
internal sealed record ClusterDirectory(string Data, string Cluster, string Sockets, OperatingSystemUser Owner)
{
    private const string Mark = "jianye-datahub";

    /// <summary>Three lines: the cluster, the sockets, the owner.</summary>
    public const string Note = "cluster";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string LogFile => Path.Combine(Cluster, "server.log");

    public string PasswordFile => Path.Combine(Data, "password");

    public string UsersLock => Path.Combine(Data, "users.lock");

    public string StartLock => Path.Combine(Data, "start.lock");

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

    /// <summary>Makes the directory of the sockets, for who holds the lock of starting; the last to leave takes it away.</summary>
    /// <exception cref="DatabaseException">A stranger made one of that name.</exception>
    public void MakeSockets()
    {
        Make(Sockets, Owner);
        try
        {
            // Only its owner may change a directory's mode.
            File.SetUnixFileMode(Sockets, Private);
        }
        catch (UnauthorizedAccessException)
        {
            throw new DatabaseException($"The directory {Sockets} belongs to another user; take it away or choose another --data.");
        }
    }

    /// <summary>Takes away what a making that was broken off left; such a cluster never held anything.</summary>
    public void EmptyCluster()
    {
        if (!Directory.EnumerateFileSystemEntries(Cluster).Any()) return;
        Directory.Delete(Cluster, recursive: true);
        Make(Cluster, Owner);
    }

    /// <summary>Makes the directories, or takes them as an earlier start left them.</summary>
    /// <exception cref="DatabaseException"><paramref name="data"/> is a file, holds other things, or can't be written.</exception>
    public static ClusterDirectory Prepare(string data)
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

            var directory = Noted(full) ?? Choose(full);
            Make(directory.Cluster, directory.Owner);
            return directory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"The directory {data} can't be made or written ({Reason(fault)}); choose another with --data.");
        }
    }

    /// <summary>As the first start chose and noted it, so that a later change of rights, of users or of TMPDIR hides nothing.</summary>
    private static ClusterDirectory? Noted(string data)
    {
        var note = Path.Combine(data, Note);
        return File.Exists(note) && File.ReadAllLines(note) is [var cluster, var sockets, var owner, ..]
            ? new ClusterDirectory(data, cluster, sockets, OperatingSystemUser.ForClusterOf(owner))
            : null;
    }

    private static ClusterDirectory Choose(string data)
    {
        var owner = OperatingSystemUser.ForNewCluster();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..12];
        var chosen = new ClusterDirectory(
            data,
            IsReachable(data, owner) ? Path.Combine(data, "postgres") : $"/var/lib/{Mark}/{id}",
            // Root takes a place where no stranger can make one of that name.
            OperatingSystemUser.IsRoot ? $"/run/{Mark}-{id}" : $"/tmp/{Mark}-{id}",
            owner);
        File.WriteAllLines(Path.Combine(data, Note), [chosen.Cluster, chosen.Sockets, owner.Name]);
        return chosen;
    }

    private static void Make(string directory, OperatingSystemUser owner)
    {
        if (Directory.Exists(directory)) return;
        Directory.CreateDirectory(directory, Private);
        owner.Own(directory);
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
