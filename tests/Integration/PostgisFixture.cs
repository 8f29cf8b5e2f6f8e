using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration;

/// <summary>One private PostgreSQL with PostGIS for the whole run, made by the hub's own code; a fresh migrated database for who asks.
/// Without PostGIS these tests fail, they never skip.</summary>
public sealed class PostgisFixture : IAsyncLifetime
{
    private static readonly Lock Clearing = new();
    private readonly string _data = LeftClusters.NewDirectory();
    private PrivateCluster? _cluster;
    private int _databases;

    public async Task InitializeAsync()
    {
        lock (Clearing) LeftClusters.Clear();
        _cluster = await PrivateCluster.OpenAsync(_data, CancellationToken.None);
        // Hundreds of databases are made and thrown away, on several clusters at a time: a lost machine would lose nothing that anybody wants. Processes may still be killed, since
        // what they wrote is the kernel's by then.
        foreach (var setting in new[] { "fsync = off", "full_page_writes = off", "synchronous_commit = off", "shared_buffers = '512MB'", "autovacuum = off" }) await ExecuteAsync($"alter system set {setting}");
        await _cluster.DisposeAsync();
        _cluster = await PrivateCluster.OpenAsync(_data, CancellationToken.None);
        await using var template = await HubDatabase.OpenExistingAsync(_cluster.ConnectionString, CancellationToken.None);
        await Migrator.RunAsync(template, CancellationToken.None);
    }

    /// <summary>A database of its own with territory, organizations, platforms and nothing else.</summary>
    public async Task<HubDatabase> CreateDatabaseAsync()
    {
        var name = $"hub_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} owner hub template hub");
        var connection = new NpgsqlConnectionStringBuilder(_cluster!.ConnectionString) { Database = name };
        return await HubDatabase.OpenExistingAsync(connection.ConnectionString, CancellationToken.None);
    }

    /// <summary>Runs a statement as the cluster's administrator.</summary>
    public async Task ExecuteAsync(string statement)
    {
        NpgsqlConnection.ClearAllPools();
        await using var source = NpgsqlDataSource.Create(_cluster!.AdministratorConnectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs statements on one database as the cluster's administrator.</summary>
    public async Task ExecuteAsync(string database, string statements)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_cluster!.AdministratorConnectionString) { Database = database, Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(statements);
        await command.ExecuteNonQueryAsync();
    }

    public string ConnectionString(string database)
        => new NpgsqlConnectionStringBuilder(_cluster!.ConnectionString) { Database = database }.ConnectionString;

    public async Task DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
