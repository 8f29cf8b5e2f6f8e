using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Jianye.DataHub.Data.Database;

/// <summary>The user whom PostgreSQL runs as: the hub's own, or <c>postgres</c> where the hub runs as root (PostgreSQL refuses root).</summary>
internal sealed record OperatingSystemUser(string Name, uint UserId, uint GroupId)
{
    public static bool IsRoot => GetEffectiveUserId() == 0;

    /// <summary>Who makes a new cluster.</summary>
    /// <exception cref="DatabaseException">The hub runs as root and the user <c>postgres</c> is missing.</exception>
    public static OperatingSystemUser ForNewCluster() => Find(IsRoot ? "postgres" : Environment.UserName)
        ?? throw new DatabaseException("PostgreSQL never runs as root, and the user postgres is missing; install postgresql-15 from the distribution, which makes it.");

    /// <summary>Who made a cluster and runs it: that user and root may start the hub on it.</summary>
    /// <exception cref="DatabaseException">This process is neither.</exception>
    public static OperatingSystemUser ForClusterOf(string name)
        => IsRoot || name == Environment.UserName
            ? Find(name) ?? throw new DatabaseException($"The data was made by the user {name}, who is no more on this machine; make that user again or choose another --data.")
            : throw new DatabaseException($"The data belongs to the user {name}; start the hub as that user or choose another --data.");

    /// <summary>A process that runs as this user.</summary>
    public ProcessStartInfo Command(string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (IsRoot && UserId != 0)
        {
            start.FileName = "/usr/bin/setpriv";
            foreach (var argument in (ReadOnlySpan<string>)[$"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups", "--", program]) start.ArgumentList.Add(argument);
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Hands a file or directory over to this user.</summary>
    public void Own(string path)
    {
        if (IsRoot && ChangeOwner(path, UserId, GroupId) != 0)
        {
            throw new DatabaseException($"The directory {path} can't be handed to the user {Name}; choose another --data.");
        }
    }

    private static OperatingSystemUser? Find(string name)
        => File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields[0] == name)
            .Select(fields => new OperatingSystemUser(name, uint.Parse(fields[2], CultureInfo.InvariantCulture), uint.Parse(fields[3], CultureInfo.InvariantCulture)))
            .FirstOrDefault();

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "chown", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);
}
