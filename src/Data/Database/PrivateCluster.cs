using System.Diagnostics;
using Jianye.DataHub.Data.Database.Roles;
using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>The hub's own PostgreSQL below <c>--data</c>: made on first use, shared by all processes of the hub that name the same
/// directory, stopped by the last of them.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(1);

    private readonly ClusterDirectory _directory;
    private readonly PostgresServer _server;
    private readonly FileLock _users;

    private PrivateCluster(ClusterDirectory directory, PostgresServer server, FileLock users)
        => (_directory, _server, _users) = (directory, server, users);

    /// <summary>The cluster's loopback port.</summary>
    public int Port { get; private set; }

    /// <summary>The hub's database, as its owner, through the socket: the operating system vouches for the user.</summary>
    public string ConnectionString => Connection("hub", ClusterSettings.Owner);

    internal string AdministratorConnectionString => Connection("postgres", ClusterSettings.Superuser);

    internal string HubAdministratorConnectionString => Connection("hub", ClusterSettings.Superuser);

    /// <summary>Makes the cluster where there is none, starts it where it does not run, joins it where it does.</summary>
    /// <param name="data">The directory that <c>--data</c> names.</param>
    /// <exception cref="DatabaseException">It can't be made or started.</exception>
    public static async Task<PrivateCluster> OpenAsync(string data, CancellationToken cancellationToken)
    {
        var directory = ClusterDirectory.Prepare(data);
        var server = new PostgresServer(directory, PostgresBinaries.Find(directory.Version));
        var users = await FileLock.ShareAsync(directory.UsersLock, cancellationToken);
        var cluster = new PrivateCluster(directory, server, users);
        try
        {
            using var starting = await FileLock.OwnAsync(directory.StartLock, cancellationToken);
            directory.MakeSockets();
            // Making and starting take a second or two and are never broken off half way: what they start could not be stopped.
            if (directory.Version is null) await server.MakeAsync();
            for (var since = Stopwatch.GetTimestamp(); ;)
            {
                cluster.Port = await server.FindRunningAsync(cancellationToken) ?? await server.StartAsync();
                try
                {
                    await cluster.PrepareDatabaseAsync(cancellationToken);
                    return cluster;
                }
                catch (NpgsqlException fault) when (IsPassing(fault) && Stopwatch.GetElapsedTime(since) < PostgresServer.StartPatience)
                {
                    await Task.Delay(200, cancellationToken);
                }
            }
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
                if (await _server.FindRunningAsync(cancellationToken) is not null) continue;
                await _server.StartAsync();
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
        if (_users.TryBecomeExclusive()) await _server.StopAsync();
        _users.Dispose();
    }

    /// <summary>A server that is being killed may still take a connection, and one that recovers refuses it for a moment.</summary>
    private static bool IsPassing(NpgsqlException fault)
        => fault is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow and not PostgresErrorCodes.AdminShutdown and not PostgresErrorCodes.CrashShutdown };

    private async Task PrepareDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteUnlessAsync(connection, "select 1 from pg_roles where rolname = 'hub'", "create role hub login", cancellationToken);
        await ExecuteAsync(connection, DatabaseRoles.Make(ClusterSettings.Owner), cancellationToken);
        if (_server.WriteUsers()) await ExecuteAsync(connection, "select pg_reload_conf()", cancellationToken);
        await ExecuteUnlessAsync(
            connection, "select 1 from pg_database where datname = 'hub'", "create database hub owner hub template template0 encoding 'UTF8' locale 'C.UTF-8'", cancellationToken);
        await using var hub = NpgsqlDataSource.Create(HubAdministratorConnectionString);
        await using var extension = hub.CreateCommand("create extension if not exists postgis");
        await extension.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task ExecuteUnlessAsync(NpgsqlConnection connection, string question, string statement, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand(question, connection);
        if (await ask.ExecuteScalarAsync(cancellationToken) is null) await ExecuteAsync(connection, statement, cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
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
}
