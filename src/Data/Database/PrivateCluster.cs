using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>The hub's own PostgreSQL below <c>--data</c>: made on first use, shared by all processes of the hub that name the same
/// directory, stopped by the last of them.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    private readonly ClusterDirectory _directory;
    private readonly PostgresBinaries _binaries;
    private readonly FileLock _users;

    private PrivateCluster(ClusterDirectory directory, PostgresBinaries binaries, FileLock users)
        => (_directory, _binaries, _users) = (directory, binaries, users);

    /// <summary>The cluster's loopback port.</summary>
    public int Port { get; private set; }

    /// <summary>The hub's database, as its owner, through the socket: the operating system vouches for the user.</summary>
    public string ConnectionString => Connection("hub", ClusterSettings.Owner);

    internal string AdministratorConnectionString => Connection("postgres", ClusterSettings.Superuser);

    /// <summary>Makes the cluster where there is none, starts it where it does not run, joins it where it does.</summary>
    /// <param name="data">The directory that <c>--data</c> names.</param>
    /// <exception cref="DatabaseException">It can't be made or started.</exception>
    public static async Task<PrivateCluster> OpenAsync(string data, CancellationToken cancellationToken)
    {
        var directory = ClusterDirectory.Prepare(data);
        var binaries = PostgresBinaries.Find(directory.Version);
        var users = await FileLock.ShareAsync(directory.UsersLock, cancellationToken);
        var cluster = new PrivateCluster(directory, binaries, users);
        try
        {
            using var starting = await FileLock.OwnAsync(directory.StartLock, cancellationToken);
            directory.MakeSockets();
            // Making and starting take a second or two and are never broken off half way: what they start could not be stopped.
            if (directory.Version is null) await MakeAsync(directory, binaries);
            cluster.Port = await FindRunningAsync(directory, cancellationToken) ?? await StartAsync(directory, binaries);
            await cluster.PrepareDatabaseAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Claims the directory for one server: a second <c>hub serve</c> on the same data is refused.</summary>
    /// <param name="data">The directory that <c>--data</c> names; made where it is missing.</param>
    /// <exception cref="DatabaseException">Another one serves from it, or it can't be used.</exception>
    public static IDisposable ClaimForServing(string data)
        => FileLock.TryOwn(ClusterDirectory.Prepare(data).ServerLock)
            ?? throw new DatabaseException($"Another hub serves from {data} already; stop it first, or name another directory with --data.");

    /// <summary>Starts PostgreSQL again where it ended while the hub runs (killed, out of memory), on the same port, until cancelled.</summary>
    /// <returns>A task that ends by cancellation.</returns>
    internal async Task KeepRunningAsync(Action<string> report, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(WatchInterval, cancellationToken);
            if (Postmaster.Find(_directory.Cluster) is not null) continue;
            try
            {
                using var starting = await FileLock.OwnAsync(_directory.StartLock, cancellationToken);
                if (await FindRunningAsync(_directory, cancellationToken) is not null) continue;
                await StartAsync(_directory, _binaries);
                report("PostgreSQL had ended and was started again; nothing that was acknowledged is lost.");
            }
            catch (DatabaseException fault)
            {
                report(fault.Message);
            }
        }
    }

    /// <summary>Stops PostgreSQL when this was the last process to use it.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_users.TryBecomeExclusive() && Postmaster.Find(_directory.Cluster) is not null)
        {
            await RunAsync(_directory.Owner.Command(_binaries.Path("pg_ctl"), "stop", "-D", _directory.Cluster, "-m", "fast", "-w", "-t", "60"));
            if (Postmaster.Find(_directory.Cluster) is null && Directory.Exists(_directory.Sockets)) Directory.Delete(_directory.Sockets, recursive: true);
        }

        _users.Dispose();
    }

    private static async Task MakeAsync(ClusterDirectory directory, PostgresBinaries binaries)
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

        var hubUsers = new[] { directory.Owner.Name, "root" }.Distinct();
        var roles = new[] { ClusterSettings.Superuser, ClusterSettings.Owner };
        await File.WriteAllTextAsync(
            Path.Combine(directory.Cluster, "pg_hba.conf"),
            "local all all peer map=hub\nhost all all 127.0.0.1/32 scram-sha-256\n");
        await File.WriteAllLinesAsync(
            Path.Combine(directory.Cluster, "pg_ident.conf"), hubUsers.SelectMany(name => roles.Select(role => $"hub {name} {role}")));
        await File.AppendAllTextAsync(Path.Combine(directory.Cluster, "postgresql.conf"), $"\n{ClusterSettings.Include}\n");
    }

    /// <summary>The port of a server that runs and answers. One that was just killed still has its process for a moment, one that was
    /// just started does not answer yet: both are waited for.</summary>
    private static async Task<int?> FindRunningAsync(ClusterDirectory directory, CancellationToken cancellationToken)
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

    private static async Task<int> StartAsync(ClusterDirectory directory, PostgresBinaries binaries)
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

    private async Task PrepareDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteUnlessAsync(connection, "select 1 from pg_roles where rolname = 'hub'", "create role hub login", cancellationToken);
        await ExecuteUnlessAsync(
            connection, "select 1 from pg_database where datname = 'hub'", "create database hub owner hub template template0 encoding 'UTF8' locale 'C.UTF-8'", cancellationToken);
        await using var hub = NpgsqlDataSource.Create(Connection("hub", ClusterSettings.Superuser));
        await using var extension = hub.CreateCommand("create extension if not exists postgis");
        await extension.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task ExecuteUnlessAsync(NpgsqlConnection connection, string question, string statement, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand(question, connection);
        if (await ask.ExecuteScalarAsync(cancellationToken) is not null) return;
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string Connection(string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = _directory.Sockets,
        Port = Port,
        Database = database,
        Username = role,
    }.ConnectionString;

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
