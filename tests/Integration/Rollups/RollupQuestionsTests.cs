using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Planning;
using Jianye.DataHub.Tests.Integration.Graph;

namespace Jianye.DataHub.Tests.Integration.Rollups;

/// <summary>Random questions, each asked twice in one operation: as it is, and with a condition that restricts nothing but that only rows can be asked.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RollupQuestionsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const int Questions = 60;

    private readonly Dictionary<string, Caller> _callers = new() { ["admin"] = Caller.Admin, ["analyst"] = new(Role.Analyst, [], null, "a"), ["anonymous"] = Caller.Anonymous };
    private HubDatabase _database = null!;
    private GraphFixture _graph = null!;
    private RollupWorld _world = null!;

    public static TheoryData<string> Roles => ["admin", "analyst", "anonymous", "street", "community", "level-1 grid", "grid", "two places", "nowhere", "department", "resident"];

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        (_graph, _world) = (new GraphFixture(_database, isLent: true), new RollupWorld(_database, seed: 4));
        foreach (var (rows, counts, _) in RollupWorld.Tables)
        {
            await _world.ExecuteAsync($"select setseed(0.5); {RollupWorld.Insert(rows, 1200)}");
            // Cells whose rows cancel each other out, and some that were added up before.
            await _world.ExecuteAsync($"update {rows} set category = null where id in (select id from {rows} order by id limit 300)");
            await _world.AskAsync($"select hub_{counts}_merge(2)");
        }

        await _world.ExecuteAsync("update incidents set dispatched_to_id = (select min(id::text)::uuid from organizations) where id in (select id from incidents limit 200)");
        var organization = Guid.Parse((string)(await _world.AskAsync("select min(id::text) from organizations"))!);
        string Code(string question) => (string)_world.AskAsync(question).GetAwaiter().GetResult()!;
        var grid = Code("select g.code from incidents i join grids g on g.id = i.grid_id where g.level = 'LEVEL_2' group by 1 order by count(*) desc, 1 limit 1");
        var parent = Code($"select p.code from grids g join grids p on p.id = g.parent_id where g.code = '{grid}'");
        var community = Code($"select c.code from grids g join communities c on c.id = g.community_id where g.code = '{grid}'");
        var street = Code($"select s.code from grids g join streets s on s.id = g.street_id where g.code = '{grid}'");
        var other = Code($"select c.code from communities c where c.code <> '{community}' order by c.code limit 1");
        _callers["street"] = new Caller(Role.StreetStaff, [street], null, "s");
        _callers["community"] = new Caller(Role.CommunityStaff, [community], null, "c");
        _callers["level-1 grid"] = new Caller(Role.GridMember, [parent], null, "g");
        _callers["grid"] = new Caller(Role.GridMember, [grid], null, "g");
        _callers["two places"] = new Caller(Role.StreetStaff, [grid, other], null, "s");
        _callers["nowhere"] = new Caller(Role.GridMember, ["320105999999"], null, "n");
        _callers["department"] = new Caller(Role.Department, [], null, WireId.Write(nameof(Organization), organization));
        _callers["resident"] = new Caller(Role.Resident, [], null, WireId.Write(nameof(Resident), Guid.CreateVersion7()));
    }

    public async Task DisposeAsync()
    {
        await _graph.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_question_has_the_same_answer_by_days_and_by_rows(string role)
    {
        var questions = new RollupQuestions(seed: role.Length);
        var groups = 0;
        for (var i = 0; i < Questions; i++)
        {
            var query = questions.Next();

            var answer = await _graph.AskAsync(_callers[role], query);

            Assert.True(answer.TryGetProperty("data", out var data) && !answer.TryGetProperty("errors", out _), $"{query}\n{answer}");
            groups += Compare(query, data);
        }

        if (role is not ("nowhere" or "department" or "resident")) Assert.True(groups > Questions, $"{groups} groups say little.");
    }

    /// <summary>Without this the other test might compare rows with rows.</summary>
    [Theory]
    [InlineData("admin", 25)]
    [InlineData("street", 20)]
    [InlineData("department", 0)]
    public async Task Wrong_numbers_by_day_would_be_noticed(string role, int least)
    {
        foreach (var (_, counts, _) in RollupWorld.Tables) await _world.ExecuteAsync($"update {counts} set n = n + 7");
        var questions = new RollupQuestions(seed: role.Length);
        var noticed = 0;
        for (var i = 0; i < Questions; i++)
        {
            var query = questions.Next();
            var data = (await _graph.AskAsync(_callers[role], query)).GetProperty("data");
            try
            {
                Compare(query, data);
            }
            catch (Xunit.Sdk.XunitException)
            {
                noticed++;
            }
        }

        Assert.InRange(noticed, least, least == 0 ? 0 : Questions);
    }

    [Fact]
    public async Task A_quarter_is_read_from_its_cells_and_from_no_more_rows_than_those_of_two_days()
    {
        await _world.ExecuteAsync("""
            insert into incidents (id, state, history, category, reported_at, street_id)
            select gen_random_uuid(), 'CLOSED', '[]', 'OTHER', timestamptz '2025-01-01 00:00:00+08' + n * interval '10 minutes', (select min(id::text)::uuid from streets) from generate_series(0, 40000) n
            """);
        await _world.ExecuteAsync("analyze incidents; analyze incident_counts");
        const string question = "{ incidentsAggregate(where: { reportedAt: { gte: \"2025-02-01T10:00:00+08:00\", lt: \"2025-05-01T14:00:00+08:00\" } }, groupBy: [{ category: true }]) { groups { count } } }";
        var data = await _graph.DataAsync(question);
        Assert.Equal((88 * 144) + (2 * 84), data.GetProperty("incidentsAggregate").GetProperty("groups")[0].GetProperty("count").GetInt64());

        var document = Parser.Parse(question);
        var limits = new OperationLimits();
        var read = OperationPlanner.Plan(new HubSchema(limits), limits, document, document.Definitions.OfType<GraphQLOperationDefinition>().Single(), new Dictionary<string, object?>(), new Dictionary<string, string>()).Read;
        var plan = await ExplainAsync(ReadCompiler.Compile(read, AccessRights.Everything).StatementTexts.Single()
            .Replace("$1", "timestamptz '2025-02-01 10:00+08'", StringComparison.Ordinal).Replace("$2", "timestamptz '2025-05-01 14:00+08'", StringComparison.Ordinal).Replace("$3", "100::bigint", StringComparison.Ordinal));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Contains("ix_incident_counts_day", plan, StringComparison.Ordinal);
        Assert.Contains("actual rows=88 ", plan, StringComparison.Ordinal);
        Assert.Contains("ix_incidents_reported_at_id", plan, StringComparison.Ordinal);
        Assert.Contains("actual rows=84 ", plan, StringComparison.Ordinal);
    }

    private async Task<string> ExplainAsync(string statement)
    {
        await using var command = _database.Reading.CreateCommand($"explain (analyze, timing off, costs off, summary off) {statement}");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    /// <returns>How many groups were compared.</returns>
    private static int Compare(string query, JsonElement data)
    {
        var groups = 0;
        foreach (var root in data.EnumerateObject())
        {
            if (root.Name == "rows") continue;
            if (root.Name == "days")
            {
                Assert.True(JsonElement.DeepEquals(data.GetProperty("rows"), root.Value), $"{query}\nby rows {data.GetProperty("rows")}\nby days {root.Value}");
                groups += root.Value.GetProperty("groups").GetArrayLength();
                continue;
            }

            foreach (var node in root.Value.GetProperty("nodes").EnumerateArray()) groups += Compare(query, node);
        }

        return groups;
    }
}
