using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Tests.Integration.Subscriptions;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Access;

public sealed partial class RoleMatrixTests
{
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_is_told_of_the_rows_that_it_may_see_and_of_no_other(string role)
    {
        var (caller, me) = world.Callers[role];
        var allowed = await AllowedRows.OfAsync(world.Database, caller, me);
        await using var graph = new LiveGraph(world.Database);
        await using var follower = await graph.FollowAsync("subscription { changes { kind id node { id } } }", caller: caller);

        var expected = new HashSet<string>();
        foreach (var type in Types.Where(type => type.HasRoots && ChangingEntities.Holds(type.Entity)))
        {
            var all = await world.KeysAsync(type.Entity);
            var keys = all.Take(25).Concat(all.Where(key => !allowed.Of(type.Entity).Contains(key)).Take(25)).Distinct().ToArray();
            expected.UnionWith(keys.Where(allowed.Of(type.Entity).Contains).Select(key => WireId.Write(type.Name, key)));
            await TouchAsync(type.Entity.Table, keys);
        }

        // The district is everybody's to see: nothing comes after it.
        await TouchAsync("districts", [.. await world.KeysAsync(Schema.AllTypes.OfType<Jianye.DataHub.Schema.Entities.EntityGraphType>().Single(type => type.Name == "District").Entity)], kind: 'I');
        graph.Feed.Wake();
        var told = await follower.UntilAsync(change => change.GetProperty("kind").GetString() == "CREATED");

        Assert.All(told, change => Assert.Equal(change.GetProperty("id").GetString(), change.GetProperty("node").GetProperty("id").GetString()));
        Assert.Equal(expected.Order(), told.SkipLast(1).Select(change => change.GetProperty("id").GetString()!).Order());
    }

    /// <summary>Leaves the message that a change would leave, and changes nothing.</summary>
    private async Task TouchAsync(string table, Guid[] keys, char kind = 'U')
    {
        await using var command = world.Database.Writing.CreateCommand($"""
            insert into outbox (entity, kind, ids, before)
            select '{table}', '{kind}', array_agg(t.id order by t.id), jsonb_agg(to_jsonb(t) - array['location', 'boundary'] order by t.id) from {table} t where t.id = any($1) having count(*) > 0
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = keys });
        await command.ExecuteNonQueryAsync();
    }
}
