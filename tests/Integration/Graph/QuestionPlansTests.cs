using System.Globalization;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>Which indexes PostgreSQL takes for the questions whose speed is measured (docs/performance.md); those by place, name and search have theirs in <see cref="IndexUseTests"/>.</summary>
[Collection(PostgisCollection.Name)]
public sealed partial class QuestionPlansTests(QuestionPlansTests.World world) : IClassFixture<QuestionPlansTests.World>
{
    private const int WindowRows = 400;

    private static readonly EntityModel Incident = HubModel.Instance.Entities["Incident"];

    [Theory]
    [InlineData(
        "query($id: ID!) { resident(id: $id) { name household { number } address { text } grid { code community { name } street { name } } serviceRequests(first: 5, order: [{ createdAt: DESC }]) { nodes { number } } } }",
        "pk_residents", "pk_households", "pk_addresses", "ix_service_requests_applicant_id_created_at_id")]
    [InlineData(
        "query($id: ID!) { incidents(first: 50, where: { community: { id: { eq: $id } } }, order: [{ reportedAt: DESC }]) { nodes { title grid { code } handler { role person { name } } } pageInfo { hasNextPage } } }",
        "ix_incidents_community_id_reported_at_id")]
    [InlineData(
        "{ streets(order: [{ code: ASC }]) { nodes { communities(first: 20) { nodes { grids(first: 20) { nodes { incidents(first: 10, where: { open: { eq: true } }, order: [{ reportedAt: DESC }]) { nodes { title } } } } } } } } }",
        "ix_incidents_grid_id_open_reported_at_id", "ix_incidents_level1_grid_id_open_reported_at_id")]
    [InlineData("{ residents(first: 50) { nodes { name sex birthDate phone } } }", "pk_residents")]
    [InlineData("query($id: ID!) { grids(first: 20, where: { community: { id: { eq: $id } } }, order: [{ incidents: { count: DESC } }]) { nodes { code incidents { totalCount } } } }", "ix_incidents_grid_id_", "ix_incidents_level1_grid_id_")]
    public async Task A_question_is_answered_by_its_indexes_and_no_table_is_read_whole(string query, params string[] indexes)
    {
        world.Tapped.Tap.Reset();
        await world.Tapped.Graph.DataAsync(query, new { id = "x" });

        var plans = new List<string>();
        foreach (var statement in world.Tapped.Tap.Parsed.Where(text => text.StartsWith("select", StringComparison.Ordinal)).ToList()) plans.Add(await GenericPlanAsync(statement));

        var plan = string.Join('\n', plans);
        Assert.All(indexes, index => Assert.Contains(index, plan, StringComparison.Ordinal));
        Assert.DoesNotMatch("Seq Scan on (residents|incidents|service_requests|households|addresses)", plan);
    }

    [Theory]
    [InlineData("dense", 118.7, 1_000, true, false)]
    [InlineData("where nothing has happened of late", 118.74, 1_000, true, true)]
    [InlineData("empty", 118.9, 1_000, false, true)]
    [InlineData("few", 118.7, 20, false, true)]
    public async Task The_newest_near_a_point_come_from_the_index_of_their_order_or_that_of_their_places(string where, double longitude, double metres, bool looksAtNewest, bool looksAtPlaces)
    {
        var given = new FilterArguments(null, new ReadValue.Variable("p", []), Metres: new ReadValue.Variable("m", []));
        var place = new ReadFilter.Compare(Incident.Properties["Location"], FilterOperators.Find(ValueKind.Geometry, "dWithin")!.Value.Operator, Negated: false, given);
        var read = new ReadCollection(
            Incident, place, [new ReadOrder([], Incident.Properties["ReportedAt"], Descending: true)], new ReadPage(new ReadValue.Constant(20), Backward: false, null, null, 50),
            new ConnectionSelection([new ConnectionField.Nodes("nodes", new ReadSelection([new ReadField.Id("id")]))]));
        var statements = new StatementList(AccessRights.Everything) { Windows = new PlaceWindows(AccessRights.Everything, WindowRows, few: 40) };
        var text = ReadCompiler.Compile(new ReadOperation([new ReadRoot.Collection("rows", read)]), statements, new CompilationBudget()).StatementTexts.Single();
        var point = string.Create(CultureInfo.InvariantCulture, $"st_setsrid(st_point({longitude}, 32), 4326)");
        string[] values = [string.Create(CultureInfo.InvariantCulture, $"st_expand({point}, {metres} / 90000.0)"), point, string.Create(CultureInfo.InvariantCulture, $"{metres}::float8")];

        var plan = await PlanAsync($"explain (analyze, timing off, costs off, summary off) {Parameter().Replace(text, match => values[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1])}");

        // The window, and the rows of the place, by the names that their scans have; the third scan by place only asks whether they are few.
        Assert.True(looksAtNewest == Regex.IsMatch(plan, @"-> +Index Scan Backward using ix_incidents_reported_at_id on incidents \S+ \(actual"), $"{where}: {plan}");
        Assert.True(looksAtPlaces == Regex.IsMatch(plan, @"Scan (using|on) ix_incidents_location[^\n]*\(actual[^\n]*\n\s+Index Cond: \(location && '[^\n]*"), $"{where}: {plan}");
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        if (!looksAtPlaces) Assert.True(Rows().Matches(plan).Max(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) <= WindowRows, plan);
    }

    /// <summary>The plan for whatever values.</summary>
    private async Task<string> GenericPlanAsync(string statement)
    {
        var most = Parameter().Matches(statement).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        var given = most == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("null", most))})";
        return await PlanAsync($"set local plan_cache_mode = force_generic_plan; prepare asked as {statement}; explain (costs off) execute asked{given}; deallocate asked");
    }

    private async Task<string> PlanAsync(string statements)
    {
        await using var command = world.Tapped.Graph.Database.Reading.CreateCommand(statements);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        do
        {
            while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        }
        while (await reader.NextResultAsync());
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"actual rows=(\d+)")]
    private static partial Regex Rows();

    /// <summary>20,000 rows of each kind over the real territory; of the incidents half lie dense, and a tenth where nothing has happened of late.</summary>
    public sealed class World(PostgisFixture postgis) : IAsyncLifetime
    {
        public TappedFixture Tapped { get; } = new(postgis);

        public async Task InitializeAsync()
        {
            await Tapped.InitializeAsync();
            await Tapped.Graph.ExecuteAsync("""
                insert into households (id, number) select gen_random_uuid(), n::text from generate_series(1, 5000) n;
                insert into addresses (id, text) select gen_random_uuid(), n::text from generate_series(1, 5000) n;
                insert into residents (id, name, lives_in_district, phones, emails, identifiers, care_groups)
                select gen_random_uuid(), '王' || n, true, '{}', '{}', '[]', '[]' from generate_series(1, 20000) n;
                insert into service_requests (id, channel, state, applicant_id, created_at)
                select gen_random_uuid(), 'PORTAL', 'COMPLETED', r.id, now() - random() * interval '900 days' from residents r;
                with g as (select array_agg(id) as ids from grids where level = 'LEVEL_2')
                insert into incidents (id, state, history, title, reported_at, grid_id, level1_grid_id, community_id, street_id, location)
                select gen_random_uuid(), case when n % 25 = 0 then 'HANDLING' else 'CLOSED' end, '[]', n::text, timestamptz '2026-02-01' - n * interval '10 minutes', grids.id, grids.parent_id, grids.community_id, grids.street_id,
                  st_setsrid(st_point(case when n % 2 = 0 then 118.7 when n > 18000 then 118.74 else 118.6 end + (random() - 0.5) * 0.01, 32 + (random() - 0.5) * 0.01), 4326)
                from g cross join generate_series(1, 20000) n join grids on grids.id = g.ids[1 + n % array_length(g.ids, 1)];
                analyze households, addresses, residents, service_requests, incidents;
                """);
        }

        public Task DisposeAsync() => Tapped.DisposeAsync();
    }
}
