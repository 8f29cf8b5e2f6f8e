using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Database;

[Collection(DeliveriesCollection.Name)]
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

    [Theory]
    [InlineData("delete from platforms")]
    [InlineData("update residents set name = name")]
    [InlineData("truncate incidents")]
    [InlineData("create table here (id integer)")]
    [InlineData("alter table residents disable row level security")]
    public async Task The_reading_pool_is_a_role_that_may_not_write_even_in_a_transaction_that_may(string statement)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var connection = await database.Reading.OpenConnectionAsync();
        await using var command = new Npgsql.NpgsqlCommand($"begin read write; {statement}", connection);

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal("42501", refusal.SqlState);
    }

    [Fact]
    public async Task Row_policies_cost_the_reading_pool_no_index()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var explain = database.Reading.CreateCommand(
            "begin; set local enable_seqscan = off; explain select id from incidents where location && st_expand('SRID=4326;POINT(118.7 32.0)'::geometry, 0.005); commit");
        var plan = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync())
        {
            do
            {
                while (await reader.ReadAsync()) plan.Add(reader.GetString(0));
            }
            while (await reader.NextResultAsync());
        }

        Assert.Contains(plan, line => line.Contains("Index Cond", StringComparison.Ordinal));
    }
}
