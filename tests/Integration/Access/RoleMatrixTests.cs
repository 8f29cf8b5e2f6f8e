using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Tests.Integration.Graph;
using Jianye.DataHub.Tests.Integration.Importing;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Access;

/// <summary>Each role by each entity by each way in, on the deliveries of all twenty platforms.</summary>
[Collection(RightsCollection.Name)]
public sealed partial class RoleMatrixTests(RoleMatrixTests.World world) : IClassFixture<RoleMatrixTests.World>
{
    private static readonly HubSchema Schema = new(new OperationLimits());

    /// <summary>All but the audit log, which grows by every question: it has tests of its own (Auditing/AuditLogTests).</summary>
    private static readonly IReadOnlyList<EntityGraphType> Types = [.. Schema.AllTypes.OfType<EntityGraphType>().Where(type => type.Entity.ClrType != typeof(AuditEntry))];

    public static TheoryData<string> Roles => ["anonymous", "auditor", "resident", "grid", "level-1 grid", "community", "street", "two places", "nowhere", "department", "integrator", "analyst", "admin"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_sees_the_rows_that_it_may_see_and_no_other_by_whatever_way(string role)
    {
        var (caller, me) = world.Callers[role];
        var allowed = await AllowedRows.OfAsync(world.Database, caller, me);
        foreach (var type in Types.Where(type => type.HasRoots))
        {
            var all = await world.KeysAsync(type.Entity);
            Assert.True(all.Count > 0, $"There are no rows of {type.Name} to see.");
            await ListsAsync(caller, type, allowed);
            await NodesAsync(caller, type, all, allowed);
            await AggregateAsync(caller, type, all, allowed);
            await RelatedAsync(caller, type, allowed);
            await FilteredAsync(caller, type, all, allowed);
        }
    }

    private async Task ListsAsync(Caller caller, EntityGraphType type, AllowedRows allowed)
    {
        var plural = Names.Field(Names.Plural(type.Entity));
        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = Data(await world.Fixture.AskAsync(caller, $"query($a: String) {{ {plural}(first: 50, after: $a) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}", new { a = cursor }), plural);
            Assert.Equal(allowed.Of(type.Entity).Count, page.GetProperty("totalCount").GetInt32());
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(Key));
            cursor = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() && seen.Count < 500 ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (cursor is not null);
        Assert.All(seen, key => Assert.Contains(key, allowed.Of(type.Entity)));
        if (seen.Count < 500) Assert.Equal(allowed.Of(type.Entity).Count, seen.Count);
    }

    private async Task NodesAsync(Caller caller, EntityGraphType type, IReadOnlyList<Guid> all, AllowedRows allowed)
    {
        var ids = all.Take(25).Concat(all.Where(key => !allowed.Of(type.Entity).Contains(key)).Take(25)).Select(key => WireId.Write(type.Name, key)).ToArray();
        var singular = Names.Field(type.Name);
        var answer = await world.Fixture.AskAsync(caller, "query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } node(id: $id) { id } one: " + singular + "(id: $id) { id } }", new { ids, id = ids.LastOrDefault() ?? WireId.Write(type.Name, Guid.Empty) });
        var nodes = Data(answer, "nodes").EnumerateArray().ToList();
        for (var i = 0; i < ids.Length; i++) Assert.Equal(allowed.Of(type.Entity).Contains(KeyOf(ids[i])), nodes[i].ValueKind != JsonValueKind.Null);
        if (ids.Length == 0) return;
        foreach (var field in new[] { "node", "one" }) Assert.Equal(allowed.Of(type.Entity).Contains(KeyOf(ids[^1])), Data(answer, field).ValueKind != JsonValueKind.Null);
    }

    private async Task AggregateAsync(Caller caller, EntityGraphType type, IReadOnlyList<Guid> all, AllowedRows allowed)
    {
        var field = Names.AggregateField(Names.Plural(type.Entity));
        var groups = Data(await world.Fixture.AskAsync(caller, $"{{ {field} {{ groups {{ count }} }} }}"), field).GetProperty("groups");
        var count = groups.GetArrayLength() == 0 ? 0 : groups[0].GetProperty("count").GetInt64();
        var expected = caller.Role == Role.Anonymous ? all.Count : allowed.Of(type.Entity).Count;
        // Few persons are no number to show; without a token those that are not seen are counted about.
        long[] about = caller.Role == Role.Anonymous && allowed.Of(type.Entity).Count < expected ? [expected / 5 * 5, (expected + 4) / 5 * 5] : [expected];
        Assert.Contains(count, expected < 10 ? [.. about, 0L] : about);
    }

    /// <summary>What is reached from rows that are seen.</summary>
    private async Task RelatedAsync(Caller caller, EntityGraphType type, AllowedRows allowed)
    {
        var plural = Names.Field(Names.Plural(type.Entity));
        var relations = type.Fields.Select(field => (field.Name, Binding: FieldBinding.Of(field)))
            .Where(field => field.Binding is FieldBinding.ToOne or FieldBinding.ToMany { Model.Target.Name: not nameof(AuditEntry) }).ToList();
        foreach (var few in relations.Chunk(6))
        {
            var selection = new StringBuilder();
            foreach (var (name, binding) in few)
            {
                var target = (binding as FieldBinding.ToOne)?.Model.Target ?? ((FieldBinding.ToMany)binding!).Model.Target;
                var id = target.ClrType == typeof(Source) ? "externalId" : target.ClrType == typeof(EmergencyContact) ? "name" : "id";
                selection.Append(binding is FieldBinding.ToOne ? $" {name} {{ {id} }}" : $" {name}(first: 5) {{ totalCount nodes {{ {id} }} }}");
            }

            foreach (var row in Data(await world.Fixture.AskAsync(caller, $"{{ {plural}(first: 50) {{ nodes {{ id{selection} }} }} }}"), plural).GetProperty("nodes").EnumerateArray())
            {
                foreach (var (name, binding) in few)
                {
                    var target = (binding as FieldBinding.ToOne)?.Model.Target ?? ((FieldBinding.ToMany)binding!).Model.Target;
                    if (target.ClrType == typeof(Source) || target.ClrType == typeof(EmergencyContact)) continue;
                    var value = row.GetProperty(name);
                    if (value.ValueKind == JsonValueKind.Null) continue;
                    var rows = binding is FieldBinding.ToOne ? [value] : value.GetProperty("nodes").EnumerateArray().ToArray();
                    Assert.All(rows, related => Assert.True(allowed.Of(target).Contains(Key(related)), $"{type.Name}.{name} shows a row that {caller.Role} may not see."));
                }
            }
        }
    }

    /// <summary>What is found out by a filter: no row may be told by one that it refers to and that is not seen.</summary>
    private async Task FilteredAsync(Caller caller, EntityGraphType type, IReadOnlyList<Guid> all, AllowedRows allowed)
    {
        var plural = Names.Field(Names.Plural(type.Entity));
        foreach (var (name, binding) in type.Fields.Select(field => (field.Name, Binding: FieldBinding.Of(field))))
        {
            var target = (binding as FieldBinding.ToOne)?.Model.Target ?? (binding as FieldBinding.ToMany)?.Model.Target;
            if (target is null || target.ClrType == typeof(AuditEntry) || Types.Single(candidate => candidate.Entity == target) is { HasRoots: false }) continue;
            var hidden = (await world.KeysAsync(target)).Where(key => !allowed.Of(target).Contains(key)).Take(40).Select(key => WireId.Write(target.Name, key)).ToArray();
            if (hidden.Length == 0) continue;
            var where = binding is FieldBinding.ToOne ? $"{{ {name}: {{ id: {{ in: $ids }} }} }}" : $"{{ {name}: {{ some: {{ id: {{ in: $ids }} }} }} }}";
            var answer = await world.Fixture.AskAsync(caller, $"query($ids: [ID!]) {{ {plural}(where: {where}) {{ totalCount }} }}", new { ids = hidden });
            Assert.True(Data(answer, plural).GetProperty("totalCount").GetInt32() == 0, $"{type.Name} is found by a {name} that {caller.Role} may not see.");
        }
    }

    private static JsonElement Data(JsonElement answer, string field)
        => answer.TryGetProperty("data", out var data) ? data.GetProperty(field) : throw new Xunit.Sdk.XunitException(answer.ToString());

    private static Guid Key(JsonElement row) => KeyOf(row.GetProperty("id").GetString()!);

    private static Guid KeyOf(string id) => WireId.TryRead(id, out _, out var key) ? key : throw new Xunit.Sdk.XunitException($"{id} is no id.");

    /// <summary>The deliveries of all platforms, and a caller of each kind who has something to see.</summary>
    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        private readonly Dictionary<EntityModel, IReadOnlyList<Guid>> _keys = [];

        public HubDatabase Database { get; private set; } = null!;

        public GraphFixture Fixture { get; private set; } = null!;

        public Dictionary<string, (Caller Caller, Guid Me)> Callers { get; } = [];

        public async Task InitializeAsync()
        {
            Database = await postgis.CreateDatabaseAsync();
            await SampleDeliveries.TakeInAllAsync(Database);
            await using (var doubts = Database.Writing.CreateCommand("""
                insert into match_reviews (id, state, left_id, right_id, evidence, objections, opened_at, left_record, right_record)
                select hub_uuid_v7(), 'OPEN', id, lead(id) over (order by id), 'NAME_PHONE', '{}', now(), '{}', '{}' from residents order by id limit 200
                """)) await doubts.ExecuteNonQueryAsync();
            await using (var files = Database.Writing.CreateCommand("""
                insert into attachments (id, name, media_type, size, sha256, uploaded_by, uploaded_at, incident_id)
                select hub_uuid_v7(), '现场.jpg', 'image/jpeg', 1, encode(sha256(id::text::bytea), 'hex'), 'wg-1', now(), id from incidents
                """)) await files.ExecuteNonQueryAsync();
            Fixture = new GraphFixture(Database, isLent: true);
            var person = await KeyAsync("select r.id from residents r where r.household_id is not null order by (select count(*) from service_requests q where q.applicant_id = r.id) desc, (select count(*) from care_clients c where c.person_id = r.id) desc, r.id limit 1");
            var organization = await KeyAsync("select dispatched_to_id from service_requests where dispatched_to_id is not null group by 1 order by count(*) desc, 1 limit 1");
            var platform = await KeyAsync("select id from platforms where slug = '12-virtual-elder-home'");
            var grid = await CodeAsync("select g.code from incidents i join grids g on g.id = i.grid_id where g.level = 'LEVEL_2' group by 1 order by count(*) desc, 1 limit 1");
            var parent = await CodeAsync($"select p.code from grids g join grids p on p.id = g.parent_id where g.code = '{grid}'");
            var community = await CodeAsync($"select c.code from grids g join communities c on c.id = g.community_id where g.code = '{grid}'");
            var street = await CodeAsync($"select s.code from grids g join streets s on s.id = g.street_id where g.code = '{grid}'");
            var other = await CodeAsync($"select c.code from communities c where c.code <> '{community}' order by c.code limit 1");
            Callers["anonymous"] = (Caller.Anonymous, default);
            Callers["auditor"] = (new Caller(Role.Auditor, [], null, "a"), default);
            Callers["resident"] = (new Caller(Role.Resident, [], null, WireId.Write(nameof(Resident), person)), person);
            Callers["grid"] = (new Caller(Role.GridMember, [grid], null, "g"), default);
            Callers["level-1 grid"] = (new Caller(Role.GridMember, [parent], null, "g"), default);
            Callers["community"] = (new Caller(Role.CommunityStaff, [community], null, "c"), default);
            Callers["street"] = (new Caller(Role.StreetStaff, [street], null, "s"), default);
            Callers["two places"] = (new Caller(Role.StreetStaff, [grid, other], null, "s"), default);
            Callers["nowhere"] = (new Caller(Role.GridMember, ["320105999999"], null, "n"), default);
            Callers["department"] = (new Caller(Role.Department, [], null, WireId.Write(nameof(Organization), organization)), organization);
            Callers["integrator"] = (new Caller(Role.Integrator, [], "12-virtual-elder-home", "i"), platform);
            Callers["analyst"] = (new Caller(Role.Analyst, [], null, "a"), default);
            Callers["admin"] = (Caller.Admin, default);
        }

        /// <summary>A pool of a login of analysts' tools, which sees a scope.</summary>
        public async Task<NpgsqlDataSource> LogInAsync(string name, params string[] scope)
        {
            await postgis.ExecuteAsync($"create role {name} login password '{name}' in role hub_analyst");
            foreach (var code in scope) await Fixture.ExecuteAsync($"insert into analyst_scopes values ('{name}', '{code}')");
            var owner = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
            return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = owner.Port, Database = owner.Database, Username = name, Password = name, Pooling = false }.ConnectionString);
        }

        public async Task<IReadOnlyList<Guid>> KeysAsync(EntityModel entity)
        {
            if (_keys.TryGetValue(entity, out var known)) return known;
            var keys = new List<Guid>();
            await using var command = Database.Writing.CreateCommand($"select id from {entity.Table} order by id");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) keys.Add(reader.GetGuid(0));
            return _keys[entity] = keys;
        }

        public async Task DisposeAsync()
        {
            await Fixture.DisposeAsync();
            await Database.DisposeAsync();
        }

        private async Task<Guid> KeyAsync(string question) => (Guid)(await ScalarAsync(question))!;

        private async Task<string> CodeAsync(string question) => (string)(await ScalarAsync(question))!;

        private async Task<object?> ScalarAsync(string question)
        {
            await using var command = Database.Writing.CreateCommand(question);
            return await command.ExecuteScalarAsync();
        }
    }
}
