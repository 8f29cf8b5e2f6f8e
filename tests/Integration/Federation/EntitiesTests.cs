using System.Text;
using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Tests.Integration.Federation;

/// <summary>What a gateway is answered that knows objects by their keys.</summary>
[Collection(PostgisCollection.Name)]
public sealed class EntitiesTests(FederationWorld world) : IClassFixture<FederationWorld>
{
    private const string Query = """
        query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Resident { id idNumber visits { totalCount } } ... on Grid { code } ... on Incident { title } ... on Organization { name } } }
        """;

    private const string IdNumber = "320105195003010022";

    private static readonly Caller Analyst = new(Role.Analyst, [], null, "a");

    private static readonly Caller Staff = new(Role.DistrictStaff, [], null, "w-7");

    private static readonly object[] Three =
    [
        new { __typename = "Grid", code = "320105001001001" },
        new { __typename = "Incident", id = Id("Incident", "000b00000001") },
        new { __typename = "Resident", idNumber = IdNumber },
    ];

    private static string Id(string type, string end) => WireId.Write(type, Guid.Parse($"0195a000-0000-7000-8000-{end}"));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(100, 4)]
    [InlineData(1000, 4)]
    public async Task Any_number_of_objects_is_one_round_trip_of_a_statement_a_type(int count, int statements)
    {
        world.Tap.Reset();

        var answer = await world.Graph.DataAsync(Query, new { r = Enumerable.Range(0, count).Select(i => Three[i % 3]) });

        // The fourth is the one that counts the residents' visits.
        Assert.Equal((statements, 1), (world.Tap.Executed, world.Tap.RoundTrips));
        var types = answer.GetProperty("_entities").EnumerateArray().Select(entity => entity.GetProperty("__typename").GetString()).ToList();
        Assert.Equal(Enumerable.Range(0, count).Select(i => new[] { "Grid", "Incident", "Resident" }[i % 3]), types);
    }

    [Fact]
    public async Task Under_load_too_each_call_is_one_statement_and_gets_its_own_answer()
    {
        const string Incidents = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Incident { id } } }";
        await AskAsync(calls: 64);
        world.Tap.Reset();

        await AskAsync(calls: 400);

        Assert.Equal((400, 400), (world.Tap.Executed, world.Tap.RoundTrips));

        Task AskAsync(int calls) => Parallel.ForEachAsync(Enumerable.Range(0, calls), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (call, _) =>
        {
            // No two calls that run together ask for the same.
            var ids = Enumerable.Range(0, 1 + (call % 7)).Select(i => Id("Incident", i % 2 == call % 3 ? "000b00000001" : $"{call:x12}")).ToList();
            var answer = await world.Graph.DataAsync(Incidents, new { r = ids.Select(id => new { __typename = "Incident", id }) });
            Assert.Equal(
                ids.Select(id => id == Id("Incident", "000b00000001") ? id : null),
                answer.GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("id").GetString()));
        });
    }

    [Fact]
    public async Task Several_kinds_of_keys_of_a_type_are_one_statement_and_answered_in_the_order_asked()
    {
        world.Tap.Reset();
        var ofRecord = new { __typename = "Resident", platformKey = new { platform = "03-wo-grid", dataset = "team", key = "WG-1" } };

        var answer = await world.Graph.DataAsync("query($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { id } } }", new
        {
            r = new object[]
            {
                new { __typename = "Resident", id = Id("Resident", "000900000002") }, ofRecord, new { __typename = "Resident", idNumber = IdNumber },
                new { __typename = "Resident", id = Id("Resident", "00090000004d") }, new { __typename = "Resident", idNumber = "320105199003079999" },
            },
        });

        Assert.Equal((1, 1), (world.Tap.Executed, world.Tap.RoundTrips));
        var first = Id("Resident", "000900000001");
        Assert.Equal(
            [Id("Resident", "000900000002"), first, first, first, null],
            answer.GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_representation_that_names_nothing_is_told_of_and_the_others_are_answered()
    {
        var answer = await world.Graph.AskAsync(Query, new
        {
            r = new object[]
            {
                Three[0], new { code = "320105001001001" }, new { __typename = "Grid" }, "Grid", new { __typename = "Nothing", id = "x" }, new { __typename = "Grid", code = 7 }, new { __typename = 7 },
                new { __typename = "Incident", platformKey = "E-1" }, new { __typename = "Incident", platformKey = new { platform = "03-wo-grid", key = "E-1" } },
                new { __typename = "Grid", code = "a\0b" }, new { __typename = "Grid", code = new string('1', 501) }, new { __typename = "Source", id = "x" }, new { __typename = "Grid", code = (string?)null }, Three[1],
            },
        });

        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 12), errors.Select(error => error.GetProperty("path")[1].GetInt32()));
        Assert.All(errors, error =>
        {
            Assert.Equal("_entities", error.GetProperty("path")[0].GetString());
            Assert.Equal("HUB_REPRESENTATION", error.GetProperty("extensions").GetProperty("code").GetString());
        });
        Assert.Contains("names none of its keys: id, code.", errors[1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("Incident.platformKey.dataset of a representation is a text, but nothing came.", errors[7].GetProperty("message").GetString(), StringComparison.Ordinal);
        var entities = answer.GetProperty("data").GetProperty("_entities").EnumerateArray().ToList();
        Assert.Equal([0, 13], Enumerable.Range(0, 14).Where(i => entities[i].ValueKind != JsonValueKind.Null));

        // The faults were of that request: the next one of the document has none of them.
        await world.Graph.DataAsync(Query, new { r = new[] { Three[0], Three[1] } });
    }

    [Fact]
    public async Task Keys_that_are_unknown_of_another_type_or_out_of_sight_are_null_without_an_error()
    {
        object[] keys =
        [
            new { __typename = "Grid", id = Id("Incident", "000b00000001") }, new { __typename = "Grid", code = "1" }, new { __typename = "Incident", id = "nonsense" },
            new { __typename = "Organization", platformKey = new { platform = "03-wo-grid", dataset = "incidents", key = "E-1" } }, new { __typename = "Resident", id = Id("Resident", "000900000001") }, Three[0],
        ];
        var elsewhere = new Caller(Role.GridMember, ["320105002001002"], null, "g");

        foreach (var caller in new[] { elsewhere, Caller.Anonymous })
        {
            var answer = await world.Graph.AskAsync(caller, "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", new { r = keys });

            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.Equal("""[null,null,null,null,null,{"__typename":"Grid"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        }
    }

    [Fact]
    public async Task A_number_that_the_caller_may_not_see_whole_is_a_key_that_finds_nobody_and_says_why_once()
    {
        object[] keys = [new { __typename = "Resident", idNumber = IdNumber }, new { __typename = "Resident", idNumber = "320105199003079999" }, new { __typename = "Resident", id = Id("Resident", "000900000001") }];
        const string Ask = "query($r: [_Any!]!) { people: _entities(representations: $r) { ... on Resident { id } } }";

        foreach (var (caller, code, seen) in new[] { (Caller.Anonymous, "AUTH_NOT_AUTHENTICATED", 0), (Analyst, "AUTH_NOT_AUTHORIZED", 1), (Staff, "HUB_PURPOSE_REQUIRED", 1) })
        {
            var answer = await world.Graph.AskAsync(caller, purpose: null, Ask, new { r = keys });

            var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
            Assert.Equal((code, "people"), (error.GetProperty("extensions").GetProperty("code").GetString(), Assert.Single(error.GetProperty("path").EnumerateArray()).GetString()));
            Assert.StartsWith("Resident.idNumber is ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
            var people = answer.GetProperty("data").GetProperty("people");
            Assert.Equal(seen, people.EnumerateArray().Count(person => person.ValueKind != JsonValueKind.Null));
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (people[0].ValueKind, people[1].ValueKind));
        }
    }

    [Fact]
    public async Task Who_was_read_by_a_number_is_written_down_with_it()
    {
        await world.Graph.AskAsync(Staff, "query ByNumber($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { phone } ... on Grid { code } } }", new { r = Three });

        await using var command = world.Untapped.Writing.CreateCommand("select columns, ids, count from audit_log where operation = 'ByNumber' order by at desc limit 1");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal(["Resident.id", "Resident.idNumber", "Resident.phone"], reader.GetFieldValue<string[]>(0));
        Assert.Equal([Guid.Parse("0195a000-0000-7000-8000-000900000001")], reader.GetFieldValue<Guid[]>(1));
        Assert.Equal(1, reader.GetInt64(2));
    }

    [Fact]
    public async Task A_record_is_a_key_for_those_alone_who_see_where_things_come_from()
    {
        var keys = new { r = new[] { new { __typename = "Incident", platformKey = new { platform = "03-wo-grid", dataset = "incidents", key = "E-1" } } } };
        const string Ask = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Incident { platformKey { key } } } }";

        foreach (var (caller, seen) in new[]
        {
            (Staff, true), (new Caller(Role.Integrator, [], "03-wo-grid", "i"), true), (new Caller(Role.Integrator, [], "07-nj-smart-community", "i"), false), (Caller.Anonymous, false),
        })
        {
            var answer = await world.Graph.AskAsync(caller, Ask, keys);
            Assert.Equal(seen ? """[{"platformKey":{"key":"E-1"}}]""" : "[null]", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        }
    }

    [Fact]
    public async Task A_record_that_is_no_longer_live_is_no_key()
    {
        var keys = new { r = new[] { new { __typename = "Incident", platformKey = new { platform = "03-wo-grid", dataset = "incidents", key = "E-1" } } } };
        await world.Graph.ExecuteAsync("update source_links set live = false where source_key = 'E-1'");
        try
        {
            var answer = await world.Graph.DataAsync("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", keys);
            Assert.Equal("[null]", answer.GetProperty("_entities").GetRawText());
        }
        finally
        {
            await world.Graph.ExecuteAsync("update source_links set live = true where source_key = 'E-1'");
        }
    }

    [Fact]
    public async Task There_may_be_a_thousand_with_as_many_further_fields_as_lists_may_have_items()
    {
        var wide = Enumerable.Range(0, 20).ToDictionary(i => $"further{i}", i => (object)i);
        Dictionary<string, object> Wide() => new(wide) { ["__typename"] = "Grid", ["code"] = "320105001001001" };

        Assert.Equal(1_000, (await world.Graph.DataAsync(Query, new { r = Enumerable.Repeat(Wide(), 1_000) })).GetProperty("_entities").GetArrayLength());
        Assert.Equal("HC0076", Code(await world.Graph.AskAsync(Query, new { r = Enumerable.Repeat(Three[0], 1_001) })));
        Assert.Equal("HUB_OPERATION_TOO_LARGE", Code(await world.Graph.AskAsync(Query, new { r = Enumerable.Repeat(Wide(), 5_000) })));
        Assert.Equal("HC0001", Code(await world.Graph.AskAsync(Query, new { r = new object?[] { null } })));
        Assert.Equal("HC0001", Code(await world.Graph.AskAsync("query($c: String) { _entities(representations: [{ __typename: \"Grid\", code: $c }]) { __typename } }", new { c = "1" })));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(64, 128)]
    [InlineData(65, 256)]
    [InlineData(1000, 2000)]
    public async Task It_costs_what_so_many_objects_cost(int count, long cost)
    {
        var response = await world.Graph.Executor.ExecuteAsync(
            new GraphRequest(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Grid { street { name } } } }", null,
                new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(new { r = Enumerable.Repeat(Three[0], count) }))!, IsReadOnly: false, Caller: Caller.Admin, PricesOnly: true),
            CancellationToken.None);

        Assert.Contains($"\"typeCost\":{cost}" + "}", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_keys_of_the_same_kinds_make_no_new_plan()
    {
        const string Ask = "query Kept($r: [_Any!]!) { _entities(representations: $r) { ... on Grid { code } ... on Street { code } } }";
        object Keys(string grid, string street) => new { r = new object[] { new { __typename = "Grid", code = grid }, new { __typename = "Street", code = street }, new { __typename = "Grid", code = grid } } };
        await world.Graph.DataAsync(Ask, Keys("320105001001001", "320105001"));
        var made = world.Graph.Executor.PlansMade;

        var answer = await world.Graph.DataAsync(Ask, Keys("320105001001002", "320105002"));

        Assert.Equal(made, world.Graph.Executor.PlansMade);
        Assert.Equal("""[{"code":"320105001001002"},{"code":"320105002"},{"code":"320105001001002"}]""", answer.GetProperty("_entities").GetRawText());
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
