using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Database;

[Collection(PostgisCollection.Name)]
public sealed class DatabaseCheckTests(PostgisFixture postgis)
{
    [Theory]
    [InlineData("latin", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'", "encoding is SQL_ASCII")]
    [InlineData("bare", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'", "LC_CTYPE is C")]
    public async Task A_database_that_can_not_hold_Chinese_is_refused(string name, string form, string reason)
    {
        await postgis.ExecuteAsync($"create database {name} owner hub template template0 {form}");

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => HubDatabase.OpenExistingAsync(postgis.ConnectionString(name), default));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=hub;Username=hub", "can't be reached")]
    [InlineData("nonsense", "can't be read")]
    [InlineData("postgresql://hub:secret@127.0.0.1:1/hub", "can't be reached")]
    public async Task A_database_that_can_not_be_found_is_told_without_its_password(string connection, string reason)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => HubDatabase.OpenExistingAsync(connection, default));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_twice_at_once_applies_everything_once()
    {
        await using var database = await postgis.CreateDatabaseAsync();

        var outcomes = await Task.WhenAll(Migrator.RunAsync(database, default), Migrator.RunAsync(database, default));

        Assert.All(outcomes, outcome => Assert.Equal(0, outcome.Applied));
        await using var count = database.Reading.CreateCommand("select count(*) from grids");
        Assert.Equal(381L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_reading_pool_can_not_write()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var command = database.Reading.CreateCommand("delete from platforms");

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal("25006", refusal.SqlState);
    }
}
