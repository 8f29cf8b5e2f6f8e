using System.Globalization;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>What PostgreSQL makes of the reader's statements on 40,000 residents: which index it walks, and that it does not sort them all.</summary>
[Collection(PostgisCollection.Name)]
public sealed partial class IndexUseTests(IndexUseTests.World world) : IClassFixture<IndexUseTests.World>
{
    private static readonly EntityModel Resident = HubModel.Instance.Entities["Resident"];

    private readonly GraphFixture _graph = world.Graph;

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Names_by_pinyin_come_from_their_index(bool descending, bool? nullsFirst)
    {
        var order = new ReadOrder([], Resident.Properties["Name"], descending, new ReadOrderBy.Pinyin(), nullsFirst);

        var plan = await ExplainAsync(Read(order, null));

        Assert.Contains("ix_residents_name_pinyin", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.True(MostRowsRead(plan) <= 22, plan);
    }

    [Fact]
    public async Task A_page_by_pinyin_begins_at_its_cursor()
    {
        var order = new ReadOrder([], Resident.Properties["Name"], Descending: false, new ReadOrderBy.Pinyin());
        var cursor = new ReadCursor(new ReadValue.Variable("c", []), [false, false]);

        var plan = await ExplainAsync(Read(order, cursor), "'张敏300'::text", "'0195a000-0000-7000-8000-000900000001'::uuid");

        Assert.Contains("ix_residents_name_pinyin", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.True(MostRowsRead(plan) <= 22, plan);
    }

    [Fact]
    public async Task The_nearest_come_from_their_index()
    {
        var order = new ReadOrder([], ReadOrder.DistanceProperty, Descending: false, new ReadOrderBy.Distance(Resident.Place!, new ReadOrigin.Given(new ReadValue.Constant(new Point(118.7, 32) { SRID = 4326 }))));

        var plan = await ExplainAsync(Read(order, null), "'SRID=4326;POINT(118.7 32)'::geometry");

        Assert.Contains("Order By: ", plan, StringComparison.Ordinal);
        Assert.Contains("ix_residents_location_metres", plan, StringComparison.Ordinal);
        Assert.Contains("ix_residents_location_none", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王芳")]
    [InlineData("zw")]
    [InlineData("没有")]
    public async Task A_search_looks_into_the_index_of_each_way_to_match_and_stops(string text)
    {
        var search = new ReadSearch(
            new ReadValue.Variable("text", []), new ReadValue.Constant(10), 50, [new SearchedKind(Resident, new ReadSelection([new ReadField.Id("id")]), IsNamed: false)], null, null);

        var plan = await ExplainAsync(ReadCompiler.Compile(new ReadOperation([new ReadRoot.Search("found", search)]), AccessRights.Everything).StatementTexts.Single(), $"'{text}'::text");

        foreach (var index in new[] { "ix_residents_name_folded", "ix_residents_name_initials", "ix_residents_name_grams" }) Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.True(MostRowsRead(plan) <= 4_000, plan);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public async Task What_is_near_is_found_and_handed_out_by_one_index(int metres)
    {
        var near = Near(new ReadOrigin.Given(new ReadValue.Variable("p", []), IsPoint: true));

        var plan = await ExplainAsync(near, "'SRID=4326;POINT(118.7 32)'::geometry", "'SRID=4326;POLYGON((112 26,112 38,124 38,124 26,112 26))'::geometry", $"{metres}::float8");

        AssertIsOneIndex(plan);
    }

    [Fact]
    public async Task What_is_near_a_resident_is_found_by_that_index_too()
    {
        await _graph.ExecuteAsync("update residents set location = st_setsrid(st_point(118.7, 32), 4326) where id = (select min(id::text)::uuid from residents)");
        var id = await ScalarAsync("select min(id::text) from residents");
        var near = Near(new ReadOrigin.OfRow(Resident, Resident.Place!, new ReadValue.Variable("id", [])));

        var plan = await ExplainAsync(near, $"'{id}'::uuid", "'SRID=4326;POLYGON((112 26,112 38,124 38,124 26,112 26))'::geometry", "300::float8");

        AssertIsOneIndex(plan);
        Assert.Contains("pk_residents", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("within")]
    [InlineData("intersects")]
    [InlineData("coveredBy")]
    [InlineData("touches")]
    [InlineData("covers")]
    [InlineData("contains")]
    [InlineData("equals")]
    [InlineData("bbox")]
    public async Task Places_come_from_the_index_over_boxes(string name)
    {
        var (@operator, _) = FilterOperators.Find(ValueKind.Geometry, name)!.Value;
        var filter = new ReadFilter.Compare(Resident.Properties["Location"], @operator, Negated: false, new FilterArguments(null, new ReadValue.Variable("g", [])));

        var plan = await ExplainAsync(Read(null, null) with { Filter = filter }, "'SRID=4326;POLYGON((118.7 32,118.702 32,118.702 32.002,118.7 32.002,118.7 32))'::geometry");

        Assert.Contains("ix_residents_location", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("within")]
    [InlineData("coveredBy")]
    [InlineData("intersects")]
    public async Task Places_within_a_buffer_come_from_the_index_over_boxes(string name)
    {
        var (@operator, _) = FilterOperators.Find(ValueKind.Geometry, name)!.Value;
        var filter = new ReadFilter.Compare(
            Resident.Properties["Location"], @operator, Negated: false, new FilterArguments(null, new ReadValue.Variable("g", []), new ReadValue.Variable("b", [])));

        var plan = await ExplainAsync(Read(null, null) with { Filter = filter }, "'SRID=4326;POINT(118.7 32)'::geometry", "200.0::float8");

        Assert.Contains("ix_residents_location", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clusters_and_the_rows_that_stand_alone_come_from_the_index_over_boxes()
    {
        var place = Resident.Place!;
        var window = new ReadFilter.Compare(place, FilterOperators.Find(ValueKind.Geometry, "bbox")!.Value.Operator, Negated: false, new FilterArguments(null, new ReadValue.Variable("w", [])));
        var cell = new ReadGroupKey([], place, new GroupForm.Cell(CellShape.Hexagon, new ReadValue.Variable("s", [])));
        GroupField[] fields = [new GroupField.Figure("count", ReadMeasure.Count), new GroupField.Node("node", new ReadSelection([new ReadField.Value("name", Resident.Properties["Name"])]))];
        var read = new ReadAggregate(Resident, window, [cell], null, [], new ReadValue.Constant(100), 100, null, [new AggregateField.Groups("clusters", fields)]);
        var statements = ReadCompiler.Compile(new ReadOperation([new ReadRoot.Aggregate("map", read)]), AccessRights.Everything).StatementTexts;

        Assert.Equal(2, statements.Count);
        foreach (var statement in statements)
        {
            var plan = await ExplainAsync(statement, "118.7::float8", "900::float8", "32::float8", "900::float8", "'SRID=4326;POLYGON((118.7 32,118.702 32,118.702 32.002,118.7 32.002,118.7 32))'::geometry", "100");
            Assert.Matches("(Index|Bitmap Index) Scan (using|on) ix_residents_location ", plan);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("contains", "%张敏12%")]
    [InlineData("icontains", "%张敏12%")]
    [InlineData("istartsWith", "张敏12%")]
    [InlineData("ieq", "张敏12")]
    [InlineData("endsWith", "%张敏12")]
    [InlineData("search", "")]
    public async Task Names_by_a_part_come_from_the_index_over_grams(string name, string pattern)
    {
        var (@operator, _) = FilterOperators.Find(ValueKind.String, name)!.Value;
        var filter = new ReadFilter.Compare(Resident.Properties["Name"], @operator, Negated: false, new FilterArguments(new ReadValue.Constant("张敏12")));

        var plan = await ExplainAsync(Read(null, null) with { Filter = filter }, "'张敏12'::text", $"'{pattern}'::text");

        Assert.Contains("ix_residents_name_grams", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_estimate_is_near_and_counts_nothing()
    {
        var answer = await _graph.DataAsync("{ all: residents { estimatedCount } none: residents(where: { name: { eq: \"nobody\" } }) { estimatedCount } }");

        Assert.InRange(answer.GetProperty("all").GetProperty("estimatedCount").GetInt64(), 36_000, 44_000);
        Assert.InRange(answer.GetProperty("none").GetProperty("estimatedCount").GetInt64(), 0, 100);
    }

    [Fact]
    public async Task An_or_of_one_alternative_is_warned_of_each_time()
    {
        const string query = "query($w: ResidentFilterInput) {\n  residents(where: $w) { totalCount }\n}";

        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await _graph.AskAsync(query, new { w = new { or = new[] { new { name = new { eq = "x" } } }, sex = new { isNull = true } } });
            var warning = Assert.Single(answer.GetProperty("extensions").GetProperty("warnings").EnumerateArray());
            Assert.Equal("HUB_LONE_OR", warning.GetProperty("code").GetString());
            Assert.Equal((2, 3), (warning.GetProperty("locations")[0].GetProperty("line").GetInt32(), warning.GetProperty("locations")[0].GetProperty("column").GetInt32()));
        }

        Assert.False((await _graph.AskAsync(query, new { w = new { or = new[] { new { name = new { eq = "x" } }, new { name = new { eq = "y" } } } } })).TryGetProperty("extensions", out var _));
    }

    private static ReadCollection Near(ReadOrigin from)
        => Read(new ReadOrder([], ReadOrder.DistanceProperty, Descending: false, new ReadOrderBy.Distance(Resident.Place!, from, IsKnown: true)), null)
            with { Filter = new ReadFilter.Near(Resident.Place!, from, new ReadValue.Variable("m", [])) };

    /// <summary>The index over places on the plane has both the condition and the order, and ends with the page.</summary>
    private static void AssertIsOneIndex(string plan)
    {
        Assert.Matches(@"Index Scan using ix_residents_location_metres[^\n]*\n\s+Index Cond: [^\n]*&&[^\n]*\n\s+Order By: [^\n]*<->", plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("ix_residents_location_none", plan, StringComparison.Ordinal);
        Assert.True(MostRowsRead(plan) <= 22, plan);
    }

    private async Task<string> ScalarAsync(string statement)
    {
        await using var command = _graph.Database.Reading.CreateCommand(statement);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static ReadCollection Read(ReadOrder? order, ReadCursor? after) => new(
        Resident, null, order is null ? [] : [order], new ReadPage(new ReadValue.Constant(10), Backward: false, after, null, 50),
        new ConnectionSelection([new ConnectionField.Nodes("nodes", new ReadSelection([new ReadField.Id("id")]))]));

    /// <summary>The plan of the statement of rows, run with these words for its parameters.</summary>
    private async Task<string> ExplainAsync(ReadCollection read, params string[] parameters)
    {
        return await ExplainAsync(ReadCompiler.Compile(new ReadOperation([new ReadRoot.Collection("rows", read)]), AccessRights.Everything).StatementTexts.Single(), parameters);
    }

    private async Task<string> ExplainAsync(string statement, params string[] parameters)
    {
        var text = Parameter().Replace(statement, match => parameters[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1]);
        await using var command = _graph.Database.Reading.CreateCommand($"explain (analyze, timing off, costs off, summary off) {text}");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private static int MostRowsRead(string plan) => Rows().Matches(plan).Max(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"actual rows=(\d+)")]
    private static partial Regex Rows();

    /// <summary>The residents, made once: their indexes take longer than all questions together.</summary>
    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        public GraphFixture Graph { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Graph = new GraphFixture(await postgis.CreateDatabaseAsync());
            await Graph.ExecuteAsync("""
                insert into residents (id, name, lives_in_district, phones, emails, identifiers, care_groups, location)
                select gen_random_uuid(), nullif(substr('王李张刘陈杨赵黄周吴', 1 + n % 10, 1) || substr('芳伟娜敏静丽强磊军洋', 1 + n / 10 % 10, 1) || n, '王芳0'), true, '{}', '{}', '[]', '[]',
                  case when n % 50 > 0 then st_setsrid(st_point(118.65 + random() * 0.15, 31.95 + random() * 0.15), 4326) end
                from generate_series(1, 40000) n
                """);
            await Graph.ExecuteAsync("analyze residents");
        }

        public async Task DisposeAsync() => await Graph.DisposeAsync();
    }
}
