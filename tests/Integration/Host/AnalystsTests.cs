using System.Runtime.InteropServices;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>Logins for analysts' own tools, made, shown and taken away with the command line on the hub's private PostgreSQL.</summary>
public sealed class AnalystsTests : IAsyncLifetime
{
    private readonly string _data = LeftClusters.NewDirectory();

    [Fact]
    public async Task A_login_reads_its_scope_until_it_is_taken_away()
    {
        await StartedData.CopyToAsync(_data);
        var (hub, _) = await HubProcess.ServeAsync("--data", _data);
        using (hub)
        {
            var (code, address, _) = await HubProcess.RunAsync("analysts", "add", "wang", "--scope", "320105", "--data", _data);
            Assert.Equal(0, code);
            var (user, password) = new Uri(address.Trim()).UserInfo.Split(':') is [var name, var word] ? (name, word) : default;
            var login = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = new Uri(address.Trim()).Port, Database = "hub", Username = user, Password = password, Pooling = false };
            await using var source = NpgsqlDataSource.Create(login.ConnectionString);
            await using (var command = source.CreateCommand("select count(*) from grids")) Assert.Equal(381L, await command.ExecuteScalarAsync());

            Assert.Contains("320105", (await HubProcess.RunAsync("analysts", "list", "--data", _data)).Output, StringComparison.Ordinal);
            Assert.Equal(0, (await HubProcess.RunAsync("analysts", "remove", "wang", "--data", _data)).Code);
            Assert.Equal(1, (await HubProcess.RunAsync("analysts", "remove", "wang", "--data", _data)).Code);
            await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
            hub.Signal(PosixSignal.SIGTERM);
            await hub.EndAsync();
        }
    }

    [Theory]
    [InlineData("add", "hub_admin", "--scope", "320105")]
    [InlineData("add", "Wang", "--scope", "320105")]
    [InlineData("add", "wang; drop table residents", "--scope", "320105")]
    [InlineData("add", "wang", "--scope", "everything")]
    [InlineData("add", "wang")]
    public async Task A_login_without_a_fit_name_or_scope_is_refused_before_anything_is_made(params string[] words)
    {
        var (code, _, error) = await HubProcess.RunAsync(["analysts", .. words, "--data", _data]);

        Assert.Equal(2, code);
        Assert.Contains("analysts add --help", error, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }
}
