using System.Text.Json;
using Jianye.DataHub.Tests.Integration.Queries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>A plan is kept for a shape and serves every request of it: what differs in the statements must differ in the shape.</summary>
[Collection(PostgisCollection.Name)]
public sealed class KeptPlansTests(QueryWorldFixture world) : IClassFixture<QueryWorldFixture>, IAsyncLifetime
{
    private readonly GraphFixture _graph = new(world.Database, isLent: true);
    private readonly GraphFixture _fresh = new(world.Database, isLent: true);
    private int _asked = 1;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _fresh.DisposeAsync();
        await _graph.DisposeAsync();
    }

    /// <summary>A document, and variables that are given to it one after the other.</summary>
    public static TheoryData<string, string[]> Series => new()
    {
        { "query($v: [String]) { residents(where: { name: { in: $v } }) { nodes { name } } }", ["[null]", "[\"王芳\"]", "[null,\"王芳\"]", "[\"王芳\",\"\"]", "[]", "null"] },
        { "query($v: [String]) { residents(where: { name: { nin: $v } }) { totalCount } }", ["[null]", "[null,\"王芳\"]", "[]", "[\"王芳\"]", "[null,null]"] },
        { "query($v: [Int]) { incidents(where: { severity: { in: $v } }) { nodes { title } } }", ["[1,null]", "[null]", "[3,null]", "2", "[null,2]"] },
        { "query($v: [IncidentState!]) { incidents(where: { state: { in: $v } }) { nodes { title } } }", ["[\"HANDLING\"]", "[\"CLOSED\"]", "[]", "[\"CLOSED\",\"HANDLING\"]", "\"REPORTED\""] },
        { "query($v: IncidentState) { incidents(where: { state: { eq: $v } }) { nodes { title } } }", ["\"HANDLING\"", "null", "\"CLOSED\""] },
        { "query($v: String) { residents(where: { name: { eq: $v } }) { nodes { name } } }", ["\"王芳\"", "null", "\"\""] },
        { "query($v: Boolean!) { residents(where: { livesInDistrict: { eq: $v } }) { nodes { name phone @include(if: $v) } } }", ["true", "false", "true"] },
        { "query($v: ResidentFilterInput) { residents(where: $v) { nodes { name } } }", ["{\"name\":{\"eq\":\"王芳\"}}", "{\"name\":{\"neq\":\"王芳\"}}", "{\"name\":{\"eq\":null}}", "{\"grid\":null}", "{\"grid\":{}}", "{}", "null", "{\"or\":[{\"name\":{\"eq\":\"\"}},{\"sex\":{\"eq\":\"MALE\"}}]}", "{\"or\":[{\"name\":{\"eq\":\"\"}},{\"sex\":{\"eq\":\"FEMALE\"}}]}", "{\"or\":[]}"] },
        { "query($v: [ResidentSortInput!]) { residents(order: $v) { nodes { name } } }", ["[{\"name\":\"ASC\"}]", "[{\"name\":\"DESC\"}]", "[{\"grid\":{\"short\":\"ASC\"}},{\"name\":\"ASC\"}]", "[]", "{\"birthDate\":\"DESC\"}"] },
        { "query($v: Int) { residents(first: $v) { nodes { name } pageInfo { hasNextPage } } }", ["1", "null", "3", "0"] },
        { "query($v: Int) { residents(last: $v) { nodes { name } pageInfo { hasPreviousPage } } }", ["1", "null", "3"] },
        { "query($v: ID!) { node(id: $v) { __typename ... on Grid { short } ... on Resident { name } } }", [Wire("Grid", 4, 4), Wire("Resident", 9, 1), "\"x\"", Wire("Grid", 4, 5), Wire("Nothing", 4, 5)] },
        { "query($v: [ID!]!) { nodes(ids: $v) { __typename ... on Grid { short } ... on Resident { name } } }", [$"[{Wire("Grid", 4, 4)}]", $"[{Wire("Resident", 9, 1)},{Wire("Grid", 4, 4)}]", "[]", Wire("Grid", 4, 5), "[\"x\"]"] },
        { "query($v: Int) { residents { nodes { location(crs: $v) { crs coordinates } } } }", ["4326", "3857", "null", "4490"] },
        { "query($v: Datum) { residents { nodes { location(datum: $v) { coordinates } } } }", ["\"GCJ02\"", "\"BD09\"", "null"] },
        { "query($v: GridLevel) { gridAt(longitude: 118.705, latitude: 32.005, level: $v) { short } }", ["\"LEVEL_1\"", "\"LEVEL_2\"", "\"LEVEL_1\""] },
        { "query($v: Float) { residents(where: { location: { within: { geometry: { type: Point, coordinates: [118.705, 32.005] }, buffer: $v } } }) { nodes { name } } }", ["500", "null", "2000"] },
        { "query($v: StringOperationFilterInput) { residents(where: { name: $v }) { nodes { name } } }", ["{\"contains\":\"芳\"}", "{\"contains\":null}", "{\"contains\":\"王\"}", "{\"ncontains\":\"芳\"}"] },
        { "query($v: Boolean) { grids(where: { residents: { any: $v } }) { nodes { short } } }", ["true", "false", "null"] },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public async Task A_plan_that_was_kept_answers_as_a_fresh_one(string query, string[] series)
    {
        foreach (var value in series.Concat(series.Reverse()))
        {
            var variables = JsonSerializer.Deserialize<Dictionary<string, object?>>($"{{\"v\":{value}}}");

            var answer = await _graph.AskAsync(query, variables);

            // A space more is a document that nobody has asked yet.
            var fresh = await _fresh.AskAsync($"{query}{new string(' ', _asked++)}", variables);
            Assert.Equal(fresh.ToString(), answer.ToString());
        }
    }

    [Fact]
    public async Task A_question_of_a_known_shape_compiles_nothing()
    {
        const string Query = "query($where: ResidentFilterInput, $first: Int, $id: ID!) { residents(where: $where, first: $first) { nodes { name } } grid(id: $id) { short } }";
        await _graph.DataAsync(Query, new { where = new { name = new { contains = "芳" } }, first = 1, id = "x" });
        var made = _graph.Executor.PlansMade;

        await _graph.DataAsync(Query, new { where = new { name = new { contains = "王" } }, first = 1, id = "y" });
        Assert.Equal(made, _graph.Executor.PlansMade);

        await _graph.DataAsync(Query, new { where = new { name = new { startsWith = "王" } }, first = 1, id = "y" });
        Assert.Equal(made + 1, _graph.Executor.PlansMade);

        // PostgreSQL plans for the size, so it belongs to the shape.
        await _graph.DataAsync(Query, new { where = new { name = new { startsWith = "王" } }, first = 5, id = "y" });
        Assert.Equal(made + 2, _graph.Executor.PlansMade);
    }

    [Fact]
    public async Task A_cursor_with_a_null_key_has_a_plan_of_its_own()
    {
        const string Query = "query($c: String) { incidents(first: 1, after: $c, order: [{ severity: ASC }]) { nodes { title } pageInfo { endCursor hasNextPage } } }";
        var titles = new List<string?>();
        string? cursor = null;
        bool more;
        do
        {
            var page = (await _graph.DataAsync(Query, new { c = cursor })).GetProperty("incidents");
            titles.Add(page.GetProperty("nodes")[0].GetProperty("title").GetString());
            cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
        }
        while (more);

        Assert.Equal(["漏水", "楼道堆物", "占道", null, "噪音", "未定位"], titles);
    }

    private static string Wire(string type, int kind, int number)
        => $"\"{Jianye.DataHub.Data.Reading.WireId.Write(type, new Guid($"0195a000-0000-7000-8000-{kind:x4}{number:x8}"))}\"";
}
