using Jianye.DataHub.Data.Database.Roles;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>The database of a hub: the private cluster's or an existing one, with a pool to read from and one to write to.</summary>
public sealed class HubDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;
    private NpgsqlDataSource _reading;
    private bool _readsAsReader;

    private HubDatabase(PrivateCluster? cluster, string connectionString)
    {
        _cluster = cluster;
        ConnectionString = connectionString;
        _reading = Pools.ForReading(connectionString);
        Writing = Pools.ForWriting(connectionString);
    }

    /// <summary>Short statements that only read; a transaction of it can't write, and where the database has the role for it neither may the user.</summary>
    public NpgsqlDataSource Reading => _reading;

    /// <summary>Deliveries, mutations and migrations.</summary>
    public NpgsqlDataSource Writing { get; }

    /// <summary>For a tool that brings a pool of its own.</summary>
    public string ConnectionString { get; }

    /// <summary>Of who may make logins: the private cluster's administrator, else the user that the operator named.</summary>
    internal string AdministratorConnectionString => _cluster?.HubAdministratorConnectionString ?? ConnectionString;

    /// <summary>Host, port and database for tools on this machine: <c>127.0.0.1:5432/hub</c>.</summary>
    public string Address
    {
        get
        {
            var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"{(IsPrivate ? "127.0.0.1" : connection.Host)}:{connection.Port}/{connection.Database}";
        }
    }

    /// <summary>True where the hub keeps PostgreSQL itself.</summary>
    public bool IsPrivate => _cluster is not null;

    /// <summary>Opens the private cluster of a directory.</summary>
    /// <exception cref="DatabaseException">It can't be used.</exception>
    public static async Task<HubDatabase> OpenPrivateAsync(string data, CancellationToken cancellationToken)
    {
        var cluster = await PrivateCluster.OpenAsync(data, cancellationToken);
        var database = new HubDatabase(cluster, cluster.ConnectionString);
        await database.ReadAsReaderAsync(cancellationToken);
        return database;
    }

    /// <summary>Opens an existing PostgreSQL.</summary>
    /// <param name="connectionString">In Npgsql's form, or a <c>postgresql://</c> address.</param>
    /// <exception cref="DatabaseException">It can't be reached or is not fit for a hub.</exception>
    public static async Task<HubDatabase> OpenExistingAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = new HubDatabase(null, ConnectionText.Parse(connectionString));
        try
        {
            await DatabaseCheck.RunAsync(database.Writing, cancellationToken);
            await database.ReadAsReaderAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Watches over a private PostgreSQL and starts it again where it ended; an existing one is its operator's matter.</summary>
    /// <param name="report">Takes one sentence whenever something was done or failed.</param>
    public Task KeepRunningAsync(Action<string> report, CancellationToken cancellationToken)
        => _cluster?.KeepRunningAsync(report, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Reads as the role that may do nothing else, as soon as the database has it.</summary>
    internal async Task ReadAsReaderAsync(CancellationToken cancellationToken)
    {
        if (_readsAsReader || !await DatabaseRoles.CanReadAsync(Writing, cancellationToken)) return;
        var before = _reading;
        _reading = Pools.ForReading(ConnectionString, DatabaseRoles.Reader, hasLogin: IsPrivate);
        _readsAsReader = true;
        await before.DisposeAsync();
    }

    /// <summary>A context over the writing pool.</summary>
    public HubContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<HubContext>();
        HubContext.Configure(options, Writing);
        return new HubContext(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Reading.DisposeAsync();
        await Writing.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
    }
}
