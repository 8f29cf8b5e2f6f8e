using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Jianye.DataHub.Data.Database.Roles;

namespace Jianye.DataHub.Data.Database;

/// <summary>PostgreSQL's programs on one cluster: make, find, start, stop. Only for who holds the lock of starting, or the last to leave.</summary>
internal sealed class PostgresServer(ClusterDirectory directory, PostgresBinaries binaries)
{
    private static readonly string[] Roles = [ClusterSettings.Superuser, ClusterSettings.Owner, DatabaseRoles.Reader];

    public static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);

    /// <summary>Makes the cluster's files.</summary>
    /// <exception cref="DatabaseException">They can't be made.</exception>
    public async Task MakeAsync()
    {
        directory.EmptyCluster();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WriteSecret(directory.PasswordFile, password);
        var handover = Path.Combine(directory.Sockets, "password");
        WriteSecret(handover, password);
        directory.Owner.Own(handover);
        try
        {
            var (code, output) = await RunAsync(directory.Owner.Command(
                binaries.Path("initdb"), "--pgdata", directory.Cluster, "--username", ClusterSettings.Superuser, "--encoding", "UTF8", "--locale", "C.UTF-8",
                "--auth-local", "peer", "--auth-host", "scram-sha-256", "--pwfile", handover, "--data-checksums"));
            if (code != 0) throw Failed("made", output);
        }
        finally
        {
            File.Delete(handover);
        }

        await File.WriteAllTextAsync(
            Path.Combine(directory.Cluster, "pg_hba.conf"),
            "local all all peer map=hub\nhost all all 127.0.0.1/32 scram-sha-256\n");
        WriteUsers();
        await File.AppendAllTextAsync(Path.Combine(directory.Cluster, "postgresql.conf"), $"\n{ClusterSettings.Include}\n");
    }

    /// <summary>Writes which users of the machine may be which role of the cluster.</summary>
    /// <returns>False where the file said so already.</returns>
    public bool WriteUsers()
    {
        var file = Path.Combine(directory.Cluster, "pg_ident.conf");
        string[] lines = [.. new[] { directory.Owner.Name, "root" }.Distinct().SelectMany(name => Roles.Select(role => $"hub {name} {role}"))];
        if (File.ReadAllLines(file).SequenceEqual(lines)) return false;
        File.WriteAllLines(file, lines);
        return true;
    }

    /// <summary>The port of a server that runs and answers. One that was just killed still has its process for a moment, one that was
    /// just started does not answer yet: both are waited for.</summary>
    public async Task<int?> FindRunningAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (Postmaster.Find(directory.Cluster) is { } server)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(directory.Sockets, $".s.PGSQL.{server.Port}")), cancellationToken);
                return server.Port;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(since) < StartPatience)
            {
                await Task.Delay(200, cancellationToken);
            }
            catch (SocketException)
            {
                throw new DatabaseException("The private PostgreSQL runs but does not answer; end its process and start again.");
            }
        }

        Postmaster.Forget(directory.Cluster);
        return null;
    }

    /// <summary>Starts the server.</summary>
    /// <returns>Its port: that of the last start where it is free.</returns>
    /// <exception cref="DatabaseException">It can't be started.</exception>
    public async Task<int> StartAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var settings = Path.Combine(directory.Cluster, ClusterSettings.File);
            var port = ClusterSettings.PortOf(settings) is { } last && IsFree(last) ? last : FreePort();
            await File.WriteAllTextAsync(settings, ClusterSettings.Write(directory.Sockets, port, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes));
            directory.Owner.Own(settings);
            var (code, output) = await RunAsync(
                directory.Owner.Command(binaries.Path("pg_ctl"), "start", "-D", directory.Cluster, "-l", directory.LogFile, "-w", "-t", "60"));
            if (code == 0) return port;

            // The children of a killed server hold its shared memory for about a second more.
            if (Stopwatch.GetElapsedTime(since) > StartPatience) throw Failed("started", output + Tail(directory.LogFile));
            await Task.Delay(500);
        }
    }

    /// <summary>Stops the server where it runs; statements in flight are cancelled.</summary>
    public async Task StopAsync()
    {
        if (Postmaster.Find(directory.Cluster) is null) return;
        await RunAsync(directory.Owner.Command(binaries.Path("pg_ctl"), "stop", "-D", directory.Cluster, "-m", "fast", "-w", "-t", "60"));
        if (Postmaster.Find(directory.Cluster) is null && Directory.Exists(directory.Sockets)) Directory.Delete(directory.Sockets, recursive: true);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static void WriteSecret(string path, string secret)
    {
        File.Delete(path);
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(file);
        writer.Write(secret);
    }

    private static string Tail(string file) => File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(20)) : "";

    private static DatabaseException Failed(string what, string output)
        => output.Contains("No space left", StringComparison.Ordinal) || output.Contains("free disk space", StringComparison.Ordinal)
            ? new DatabaseException("The disk is full: PostgreSQL needs about 100 MB to start; free some room or choose another --data.")
            : output.Contains("Permission denied", StringComparison.Ordinal)
                ? new DatabaseException("PostgreSQL may not use the data directory (permission denied); choose another --data.")
                : new DatabaseException($"The private PostgreSQL could not be {what}: {Reason(output)}");

    /// <summary>What PostgreSQL's programs said in the end; before the first start they know of no person.</summary>
    private static string Reason(string output)
        => output.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("error", StringComparison.OrdinalIgnoreCase))
            ?? "server.log in the cluster's directory may say why.";

    private static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new DatabaseException($"The program {Path.GetFileName(start.FileName)} could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
