using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Graph;

[Collection(PostgisCollection.Name)]
public sealed class TerritoryQueriesTests(TerritoryFixture territory) : IClassFixture<TerritoryFixture>
{
    private readonly GraphFixture _graph = territory.Graph;

    [Fact]
    public async Task The_tree_of_the_territory_is_one_question()
    {
        var data = await _graph.DataAsync("""
            { districts { totalCount nodes { code name reduction { tasks platforms } streets(order: [{ code: ASC }]) {
                totalCount nodes { shortName communities { totalCount } grids(first: 50) { totalCount nodes { level } } } } } } }
            """);

        var district = data.GetProperty("districts").GetProperty("nodes")[0];
        Assert.Equal("320105", district.GetProperty("code").GetString());
        Assert.Equal(20, district.GetProperty("reduction").GetProperty("platforms").GetInt32());
        var streets = district.GetProperty("streets").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(6, streets.Count);
        Assert.Equal(64, streets.Sum(street => street.GetProperty("communities").GetProperty("totalCount").GetInt32()));
        Assert.Equal(55, streets.Sum(street => street.GetProperty("grids").GetProperty("totalCount").GetInt32()));
        Assert.All(streets.SelectMany(street => street.GetProperty("grids").GetProperty("nodes").EnumerateArray()), grid => Assert.Equal("LEVEL_1", grid.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task A_place_finds_its_grid_of_either_level()
    {
        var data = await _graph.DataAsync("""
            query($x: Float!, $y: Float!) {
              fine: gridAt(longitude: $x, latitude: $y) { level short parent { short } community { shortName } }
              coarse: gridAt(longitude: $x, latitude: $y, level: LEVEL_1) { level short }
              outside: gridAt(longitude: 0, latitude: 0) { short }
            }
            """, new { x = 118.7227639, y = 32.088053 });

        Assert.Equal("MC-01-01", data.GetProperty("fine").GetProperty("short").GetString());
        Assert.Equal("MC-01", data.GetProperty("coarse").GetProperty("short").GetString());
        Assert.Equal("MC-01", data.GetProperty("fine").GetProperty("parent").GetProperty("short").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("outside").ValueKind);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Pages_together_are_the_whole_forwards_and_backwards(int size)
    {
        var forwards = await WalkAsync($"first: {size}", "after", "hasNextPage", "endCursor");
        var backwards = await WalkAsync($"last: {size}", "before", "hasPreviousPage", "startCursor");

        Assert.Equal(381, forwards.Distinct().Count());
        Assert.Equal(381, forwards.Count);
        backwards.Reverse();
        Assert.Equal(forwards.Order(), backwards.Order());
    }

    private async Task<List<string>> WalkAsync(string page, string argument, string more, string end)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var data = await _graph.DataAsync(
                $$"""query($c: String) { grids({{page}}, {{argument}}: $c, order: [{ parent: { name: DESC } }, { name: ASC }]) { nodes { id } pageInfo { {{more}} {{end}} } } }""",
                new { c = cursor });
            var grids = data.GetProperty("grids");
            found.AddRange(grids.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            var info = grids.GetProperty("pageInfo");
            cursor = info.GetProperty(more).GetBoolean() ? info.GetProperty(end).GetString() : null;
        }
        while (cursor is not null);
        return found;
    }

    [Fact]
    public async Task A_node_is_found_again_by_its_id_and_unknown_ids_are_null()
    {
        var street = (await _graph.DataAsync("{ streets(first: 1) { nodes { id name } } }")).GetProperty("streets").GetProperty("nodes")[0];
        var id = street.GetProperty("id").GetString()!;

        var data = await _graph.DataAsync("""
            query($id: ID!, $ids: [ID!]!) {
              street(id: $id) { name }
              node(id: $id) { __typename id ... on Street { name district { name } } ... on Grid { short } }
              nodes(ids: $ids) { id ... on Street { name } }
              wrong: grid(id: $id) { name }
            }
            """, new { id, ids = new[] { "nonsense", id, "R3JpZDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=" } });

        Assert.Equal(street.GetProperty("name").GetString(), data.GetProperty("street").GetProperty("name").GetString());
        Assert.Equal("Street", data.GetProperty("node").GetProperty("__typename").GetString());
        Assert.Equal("建邺区", data.GetProperty("node").GetProperty("district").GetProperty("name").GetString());
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Object, JsonValueKind.Null], data.GetProperty("nodes").EnumerateArray().Select(node => node.ValueKind));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("wrong").ValueKind);
    }

    [Theory]
    [InlineData("{ grids(where: { short: { eq: \"XL-03-05\" } }) { totalCount } }", 1)]
    [InlineData("{ grids(where: { level: { eq: LEVEL_2 }, community: { shortName: { contains: \"香山路\" } } }) { totalCount } }", 5)]
    [InlineData("{ grids(where: { parent: null }) { totalCount } }", 55)]
    [InlineData("{ grids(where: { not: { parent: { name: { neq: \"x\" } } } }) { totalCount } }", 0)]
    [InlineData("{ grids(where: { parent: { name: { neq: \"x\" } } }) { totalCount } }", 381)]
    [InlineData("{ grids(where: { or: [{ short: { startsWith: \"XL-\" } }, { short: { in: [\"MC-01\", null] } }] }) { totalCount } }", -1)]
    [InlineData("{ grids(where: { level: { in: [] } }) { totalCount } }", 0)]
    [InlineData("{ grids(where: { level: { nin: [] } }) { totalCount } }", 381)]
    [InlineData("{ grids(where: { short: { contains: \"%\" } }) { totalCount } }", 0)]
    [InlineData("{ grids(where: { communities: { any: true } }) { totalCount } }", 381)]
    [InlineData("{ grids(where: { children: { all: { short: { startsWith: \"no\" } } } }) { totalCount } }", 326)]
    [InlineData("{ grids(where: { boundary: { contains: { geometry: { type: Point, coordinates: [118.7227639, 32.088053] } } } }) { totalCount } }", 2)]
    [InlineData("{ grids(where: { boundary: { dWithin: { geometry: { type: Point, coordinates: [118.65, 31.5] }, distance: 1000 } } }) { totalCount } }", 0)]
    public async Task Filters_mean_what_they_say(string query, int expected)
    {
        var count = (await _graph.DataAsync(query)).GetProperty("grids").GetProperty("totalCount").GetInt32();

        if (expected >= 0) Assert.Equal(expected, count);
        else Assert.InRange(count, 2, 380);
    }

    [Fact]
    public async Task Boundaries_come_as_GeoJSON_in_the_system_asked_for()
    {
        var boundary = (await _graph.DataAsync("""
            { grids(first: 1) { nodes { boundary { __typename type crs bbox coordinates } metres: boundary(crs: 3857) { crs bbox } baidu: boundary(datum: BD09) { bbox } } } }
            """)).GetProperty("grids").GetProperty("nodes")[0];

        Assert.Equal("MultiPolygon", boundary.GetProperty("boundary").GetProperty("type").GetString());
        Assert.Equal("GeoJSONMultiPolygonType", boundary.GetProperty("boundary").GetProperty("__typename").GetString());
        Assert.Equal(3857, boundary.GetProperty("metres").GetProperty("crs").GetInt32());
        Assert.InRange(boundary.GetProperty("metres").GetProperty("bbox")[0].GetDouble(), 13_200_000, 13_230_000);
        Assert.InRange(boundary.GetProperty("baidu").GetProperty("bbox")[0].GetDouble() - boundary.GetProperty("boundary").GetProperty("bbox")[0].GetDouble(), 0.009, 0.014);
    }

    [Theory]
    [InlineData("{", "HC0014")]
    [InlineData("{ nothing }", "HUB_VALIDATION")]
    [InlineData("{ grids(first: 51) { totalCount } }", "HC0051")]
    [InlineData("{ grids(first: -1) { totalCount } }", "HC0079")]
    [InlineData("{ grids(after: \"nonsense\") { totalCount } }", "HC0078")]
    [InlineData("{ grids(first: 1, last: 1) { totalCount } }", "HUB_PAGING")]
    [InlineData("{ grids(where: { boundary: { within: { geometry: { type: Polygon, coordinates: [[[0,0],[1,0],[1,1],[0,1]]] } } } }) { totalCount } }", "HC0001")]
    [InlineData("{ grids(where: { boundary: { within: { geometry: { type: Point, coordinates: [1,2], crs: 2000 } } } }) { totalCount } }", "HC0029")]
    [InlineData("{ gridAt(longitude: 500, latitude: 1) { id } }", "HC0001")]
    public async Task What_can_not_be_answered_is_told_with_a_code(string query, string code)
    {
        var answer = await _graph.AskAsync(query);

        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Introspection_and_data_may_stand_in_one_operation()
    {
        var data = await _graph.DataAsync("{ a: __typename __schema { queryType { name } } streets { totalCount } __type(name: \"Grid\") { kind } }");

        Assert.Equal(["a", "__schema", "streets", "__type"], data.EnumerateObject().Select(member => member.Name));
        Assert.Equal(6, data.GetProperty("streets").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Sixty_kilobytes_of_one_field_are_refused_before_they_cost_anything()
    {
        var answer = await _graph.AskAsync($"{{ {string.Join(' ', Enumerable.Repeat("__typename", 6000))} }}");

        Assert.Equal("HUB_OPERATION_TOO_LARGE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
