using System.Diagnostics;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Database;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-cluster-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task The_last_to_leave_stops_the_cluster_and_it_starts_again_with_its_data()
    {
        var first = await PrivateCluster.OpenAsync(_data, default);
        var second = await PrivateCluster.OpenAsync(_data, default);
        await ExecuteAsync(first, "create table kept as select 42 as answer");
        Assert.Equal(first.Port, second.Port);

        await first.DisposeAsync();
        Assert.Equal(42, await ExecuteAsync(second, "select answer from kept"));
        await second.DisposeAsync();
        Assert.Null(Postmaster.Find(ClusterPath));

        await using var again = await PrivateCluster.OpenAsync(_data, default);
        Assert.Equal(42, await ExecuteAsync(again, "select answer from kept"));
    }

    [Fact]
    public async Task After_a_killed_server_the_next_start_finds_what_was_committed()
    {
        var cluster = await PrivateCluster.OpenAsync(_data, default);
        await ExecuteAsync(cluster, "create table kept as select 42 as answer");
        using (var server = Process.GetProcessById(Postmaster.Find(ClusterPath)!.ProcessId)) server.Kill();
        NpgsqlConnection.ClearAllPools();

        await using var again = await PrivateCluster.OpenAsync(_data, default);

        Assert.Equal(42, await ExecuteAsync(again, "select answer from kept"));
        await cluster.DisposeAsync();
    }

    [Fact]
    public async Task A_pid_file_that_names_another_process_does_not_stop_the_start()
    {
        await using (var cluster = await PrivateCluster.OpenAsync(_data, default))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(ClusterPath, "postmaster.pid"), $"{Environment.ProcessId}\n{ClusterPath}\n0\n5432\n");

        await using var again = await PrivateCluster.OpenAsync(_data, default);

        Assert.Equal(1, await ExecuteAsync(again, "select 1"));
    }

    [Fact]
    public async Task A_making_that_was_broken_off_is_made_anew()
    {
        Directory.CreateDirectory(ClusterPath);
        await File.WriteAllTextAsync(Path.Combine(_data, "jianye-datahub"), "");
        await File.WriteAllTextAsync(Path.Combine(ClusterPath, "PG_VERSION"), "15\n");

        await using var cluster = await PrivateCluster.OpenAsync(_data, default);

        Assert.Equal(1, await ExecuteAsync(cluster, "select 1"));
    }

    [Fact]
    public async Task An_empty_pid_file_does_not_stop_the_start()
    {
        await using (await PrivateCluster.OpenAsync(_data, default))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(ClusterPath, "postmaster.pid"), "");

        await using var again = await PrivateCluster.OpenAsync(_data, default);

        Assert.Equal(1, await ExecuteAsync(again, "select 1"));
    }

    [Fact]
    public async Task Many_at_once_share_one_cluster()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PrivateCluster.OpenAsync(_data, default))));

        Assert.Single(clusters.Select(cluster => cluster.Port).Distinct());
        foreach (var cluster in clusters) await cluster.DisposeAsync();
        Assert.Null(Postmaster.Find(ClusterPath));
    }

    [Fact]
    public async Task Over_TCP_nobody_comes_in_without_the_password()
    {
        await using var cluster = await PrivateCluster.OpenAsync(_data, default);
        await using var stranger = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={cluster.Port};Username=hub_admin;Database=hub;Password=guess");

        var refusal = await Assert.ThrowsAsync<PostgresException>(async () => await stranger.OpenConnectionAsync());

        Assert.Equal("28P01", refusal.SqlState);
    }

    [Fact]
    public void A_second_server_on_the_same_data_is_refused_in_one_sentence()
    {
        using var claim = PrivateCluster.ClaimForServing(_data);

        var refusal = Assert.Throws<DatabaseException>(() => PrivateCluster.ClaimForServing(_data));

        Assert.Contains("Another hub", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_holds_other_things_is_left_alone()
    {
        Directory.CreateDirectory(_data);
        await File.WriteAllTextAsync(Path.Combine(_data, "thesis.txt"), "mine");

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => PrivateCluster.OpenAsync(_data, default));

        Assert.Contains("holds other things", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Directory.GetFileSystemEntries(_data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_directory_is_named()
    {
        await File.WriteAllTextAsync(_data, "");
        try
        {
            var refusal = await Assert.ThrowsAsync<DatabaseException>(() => PrivateCluster.OpenAsync(_data, default));

            Assert.Contains("is a file", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_data);
        }
    }

    private string ClusterPath => Path.Combine(_data, "postgres");

    public void Dispose()
    {
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }

    private static async Task<int> ExecuteAsync(PrivateCluster cluster, string statement)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync() is int number ? number : 0;
    }
}
