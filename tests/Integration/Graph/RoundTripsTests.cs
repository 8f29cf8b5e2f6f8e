using Jianye.DataHub.Tests.Integration.Reading;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>What the hub sends to PostgreSQL for one operation.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RoundTripsTests : IClassFixture<TappedFixture>
{
    private readonly GraphFixture _graph;
    private readonly WireTap _tap;

    public RoundTripsTests(TappedFixture tapped)
    {
        (_graph, _tap) = (tapped.Graph, tapped.Tap);
        _tap.Reset();
    }

    [Theory]
    [InlineData("{ districts { nodes { name } } }", 1)]
    [InlineData("{ districts { totalCount } }", 1)]
    [InlineData("{ districts { totalCount nodes { name } } }", 2)]
    [InlineData("{ grids { nodes { short parent { short community { name } } street { district { name } } } } }", 1)]
    [InlineData("{ streets { nodes { communities { nodes { grids { nodes { children { nodes { short } } } } } } } } }", 4)]
    [InlineData("{ streets { nodes { communities { totalCount nodes { grids { totalCount nodes { short } } } } } } }", 5)]
    [InlineData("{ streets { nodes { communities { totalCount } grids { pageInfo { hasNextPage } } a: grids { edges { cursor } } } } }", 4)]
    [InlineData("{ a: grids { nodes { short } } b: streets { totalCount } district(id: \"x\") { name } nodes(ids: [\"x\"]) { id } }", 3)]
    [InlineData("{ incidentsAggregate(groupBy: [{ street: { id: true } }]) { groups { key { street { name } } count } totalGroups suppressedGroups } }", 1)]
    [InlineData("{ grids { nodes { short incidentsAggregate(groupBy: [{ state: true }], minGroupSize: 5) { groups { key { state } count } totalGroups } residentsAggregate { groups { count } } } } }", 3)]
    [InlineData("{ streets { nodes { communities { nodes { grids { nodes { residentsAggregate { groups { count avg { age } } } } } } } } } residentsAggregate { groups { count } } }", 5)]
    [InlineData("{ search(text: \"建邺\") { __typename } }", 9)]
    [InlineData("{ search(text: \"建邺\", kinds: [COMMUNITY, GRID]) { ... on Community { grids { totalCount nodes { code } } } ... on Grid { code } } }", 4)]
    [InlineData("{ __typename }", 0)]
    public async Task One_operation_is_one_round_trip_of_a_statement_a_level(string query, int statements)
    {
        await _graph.DataAsync(query);

        Assert.Equal(statements, _tap.Executed);
        Assert.Equal(statements == 0 ? 0 : 1, _tap.RoundTrips);
    }

    [Fact]
    public async Task More_rows_are_no_more_statements()
    {
        const string Query = "query($n: Int) { streets(first: $n) { totalCount nodes { communities(first: $n) { totalCount nodes { grids(first: $n) { totalCount nodes { short } } } } } } }";
        await _graph.DataAsync(Query, new { n = 1 });
        var few = (_tap.Executed, _tap.RoundTrips);
        _tap.Reset();

        var answer = await _graph.DataAsync(Query, new { n = 50 });

        Assert.Equal(few, (_tap.Executed, _tap.RoundTrips));
        Assert.Equal(6, answer.GetProperty("streets").GetProperty("nodes").GetArrayLength());
        Assert.Equal((6, 1), few);
    }

    [Fact]
    public async Task A_question_asked_again_sends_no_statement_text()
    {
        const string Query = "query($name: String!) { communities(where: { shortName: { contains: $name } }) { nodes { shortName grids { totalCount } } } }";
        foreach (var name in new[] { "香", "山", "路" }) await _graph.DataAsync(Query, new { name });
        _tap.Reset();

        await _graph.DataAsync(Query, new { name = "双" });

        Assert.Empty(_tap.Parsed);
        Assert.Equal((2, 1), (_tap.Executed, _tap.RoundTrips));
    }

    [Fact]
    public async Task A_refused_question_sends_nothing()
    {
        await _graph.AskAsync("{ grids(first: 51) { nodes { short } } }");
        await _graph.AskAsync("{ grids(after: \"x\") { nodes { short } } }");
        await _graph.AskAsync("{ gridsAggregate(first: 1001) { groups { count } } }");
        await _graph.AskAsync("{ gridsAggregate(first: -1) { groups { count } } }");
        await _graph.AskAsync("{ gridsAggregate(minGroupSize: 0) { groups { count } } }");
        await _graph.AskAsync("query($bands: [Float!]) { residentsAggregate(groupBy: [{ age: { bands: $bands } }]) { groups { count } } }", new { bands = new[] { 2, 1 } });
        await _graph.AskAsync("query($size: Float!) { residentsAggregate(groupBy: [{ location: { shape: HEXAGON, size: $size } }]) { groups { count } } }", new { size = 1 });
        await _graph.AskAsync("query($p: Float!) { residentsAggregate { groups { percentile(p: $p) { age } } } }", new { p = 1.5 });
        await _graph.AskAsync("query($name: String) { grids(where: { name: { eq: $name } }) { nodes { short } } }", new { name = "a\0b" });

        Assert.Equal((0, 0), (_tap.Executed, _tap.RoundTrips));
    }

    [Fact]
    public async Task No_value_of_a_request_stands_in_a_statement()
    {
        await _graph.DataAsync("""
            { grids(where: { name: { contains: "秘密" }, short: { in: ["秘密", "b"] } }, first: 7) { nodes { short } } residents(where: { age: { gt: 77 }, birthDate: { lt: "1977-07-07" } }) { totalCount }
              residentsAggregate(where: { name: { eq: "秘密" } }, groupBy: [{ age: { bands: [7, 77], asOf: "1977-07-07" } }], having: { count: { gt: 7 } }, first: 7, minGroupSize: 7) { groups { count } }
              cells: residentsAggregate(groupBy: [{ location: { shape: HEXAGON, size: 777 } }], first: 7) { groups { count } }
              part: residentsAggregate(first: 7) { groups { percentile(p: 0.7) { age } } } }
            """);

        Assert.DoesNotContain(_tap.Parsed, text => text.Contains("秘密", StringComparison.Ordinal) || text.Contains('7', StringComparison.Ordinal));
    }
}
