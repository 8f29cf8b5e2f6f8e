using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Entities;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Access;

/// <summary>What analysts' own tools see in PostgreSQL is what the graph answers to an analyst.</summary>
public sealed partial class RoleMatrixTests
{
    [Theory]
    [InlineData("analyst", "whole")]
    [InlineData("grid", "of_grid")]
    [InlineData("level-1 grid", "of_level1")]
    [InlineData("community", "of_community")]
    [InlineData("street", "of_street")]
    [InlineData("two places", "of_two")]
    [InlineData("nowhere", "of_none")]
    public async Task Analysts_tools_see_the_rows_of_their_scope(string role, string name)
    {
        var scope = world.Callers[role].Caller.Scope;
        await using var login = await world.LogInAsync(name, role == "analyst" ? ["320105"] : [.. scope]);
        var allowed = await AllowedRows.OfAsync(world.Database, role == "analyst" ? new Caller(Role.Analyst, [], null, "a") : new Caller(Role.DistrictStaff, scope, null, "s"));
        foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => entity.ClrType != typeof(Source) && entity.ClrType != typeof(AuditEntry)))
        {
            await using var command = login.CreateCommand($"select id from analysis.{entity.Table}");
            var seen = new HashSet<Guid>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) seen.Add(reader.GetGuid(0));
            Assert.True(allowed.Of(entity).SetEquals(seen), $"{name} sees {seen.Count} rows of {entity.Table} and may see {allowed.Of(entity).Count}.");
        }
    }

    [Fact]
    public async Task Analysts_tools_see_the_columns_that_the_graph_shows_masked_as_there()
    {
        await using var login = await world.LogInAsync("of_columns", "320105");
        var analyst = new Caller(Role.Analyst, [], null, "a");
        foreach (var type in Types.Where(type => type.HasRoots))
        {
            foreach (var field in type.Fields)
            {
                if (FieldBinding.Of(field) is not FieldBinding.Property { Model: { Kind: ValueKind.String, Column: { } column } }) continue;
                var plural = Names.Field(Names.Plural(type.Entity));
                var answer = await world.Fixture.AskAsync(analyst, $"{{ {plural}(first: 50, where: {{ {field.Name}: {{ isNull: false }} }}) {{ nodes {{ id {field.Name} }} }} }}");
                // What an analyst does not see whole it can't look for; the first rows then tell.
                if (answer.TryGetProperty("errors", out _)) answer = await world.Fixture.AskAsync(analyst, $"{{ {plural}(first: 50) {{ nodes {{ id {field.Name} }} }} }}");
                var isShown = await IsShownAsync(login, type, column);
                Assert.Equal(!answer.TryGetProperty("errors", out _), isShown);
                if (!isShown) continue;
                var seen = Data(answer, plural).GetProperty("nodes").EnumerateArray().ToDictionary(Key, node => node.GetProperty(field.Name).GetString());
                Assert.Equal(seen, await ValuesAsync(login, type, column, [.. seen.Keys]));
            }
        }
    }

    [Theory]
    [InlineData("select count(*) from residents")]
    [InlineData("select count(*) from source_records")]
    [InlineData("select count(*) from analyst_scopes")]
    [InlineData("select count(*) from audit_log")]
    [InlineData("insert into analyst_scopes values (current_user, '320105')")]
    [InlineData("delete from analysis.residents")]
    [InlineData("create view analysis.all_of_them as select 1")]
    [InlineData("set role hub_masks")]
    [InlineData("set role hub_reader")]
    [InlineData("set session authorization hub")]
    [InlineData("alter table residents disable row level security")]
    [InlineData("copy analysis.residents to program 'cat'")]
    public async Task Analysts_tools_get_at_nothing_else(string statement)
    {
        var name = $"of_else_{Math.Abs(StringComparer.Ordinal.GetHashCode(statement))}";
        await using var login = await world.LogInAsync(name, "320105");
        await using var command = login.CreateCommand(statement);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task A_function_that_tells_what_it_is_given_is_given_masks_within_the_scope_alone()
    {
        var grid = world.Callers["grid"].Caller.Scope[0];
        await using var login = await world.LogInAsync("of_leaks", grid);
        await using var connection = await login.OpenConnectionAsync();
        var told = new List<string>();
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await using (var make = new NpgsqlCommand("create function pg_temp.tell(word text) returns boolean language plpgsql cost 0.0001 as $$ begin raise notice '%', word; return true; end $$", connection)) await make.ExecuteNonQueryAsync();
        await using (var ask = new NpgsqlCommand("select count(*) from analysis.residents where pg_temp.tell(name || id::text)", connection)) await ask.ExecuteScalarAsync();

        var allowed = await AllowedRows.OfAsync(world.Database, new Caller(Role.GridMember, [grid], null, "g"));
        Assert.NotEmpty(told);
        Assert.All(told, word => Assert.Matches("^.\\*\\*[0-9a-f-]{36}$", word));
        Assert.All(told, word => Assert.Contains(Guid.Parse(word[^36..]), allowed.Of(HubModel.Instance.Find(typeof(Resident)))));
    }

    private static async Task<Dictionary<Guid, string?>> ValuesAsync(NpgsqlDataSource login, EntityGraphType type, string column, Guid[] keys)
    {
        await using var command = login.CreateCommand($"select id, \"{column}\" from analysis.{type.Entity.Table} where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = keys });
        var values = new Dictionary<Guid, string?>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) values[reader.GetGuid(0)] = await reader.IsDBNullAsync(1) ? null : reader.GetString(1);
        return values;
    }

    private static async Task<bool> IsShownAsync(NpgsqlDataSource login, EntityGraphType type, string column)
    {
        await using var command = login.CreateCommand("select exists (select from pg_attribute where attrelid = to_regclass($1) and attname = $2)");
        command.Parameters.Add(new NpgsqlParameter { Value = $"analysis.{type.Entity.Table}" });
        command.Parameters.Add(new NpgsqlParameter { Value = column });
        return await command.ExecuteScalarAsync() is true;
    }
}
