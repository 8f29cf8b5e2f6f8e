using System.Globalization;
using System.Text.Json;
using CsCheck;
using Jianye.DataHub.Tests.Integration.Queries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>The law of cursors: whatever the order, the size and the direction, the pages together are the whole, each row once, in order.</summary>
[Collection(PostgisCollection.Name)]
public sealed class CursorLawTests(PostgisFixture postgis) : IAsyncLifetime
{
    private static readonly string[] Keys =
    [
        "title", "severity", "category", "state", "eventType", "reportedAt", "overdue", "open", "related.name", "related.birthDate", "related.age", "grid.short", "grid.parent.code",
        "reporter.person.livesInDistrict", "dispatchedTo.foundedOn", "related.namePinyin", "grid.namePinyin", "location.distance", "grid.residents.count", "grid.team.count",
    ];

    private static readonly string[] Directions = ["ASC", "DESC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST", "DESC_NULLS_FIRST", "DESC_NULLS_LAST"];

    private static readonly Gen<Walk> Walks =
        from keys in Gen.Select(Gen.Int[0, Keys.Length - 1].Select(i => Keys[i]), Gen.Int[0, Directions.Length - 1].Select(i => Directions[i])).Array[0, 3]
        from size in Gen.Int[1, 9]
        from backward in Gen.Bool
        select new Walk([.. keys.Select(key => Order(key.Item1, key.Item2))], size, backward);

    private GraphFixture _graph = null!;
    private int _added;

    public async Task InitializeAsync()
    {
        _graph = new GraphFixture(await postgis.CreateDatabaseAsync());
        await QueryWorld.FillAsync(_graph.Database);
        // Few distinct values and many nulls, so that ties are the rule.
        for (var i = 0; i < 34; i++) await AddAsync();
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task Pages_together_are_the_whole()
        => await Walks.SampleAsync(
            async walk =>
            {
                var whole = Ids(await PageAsync("first: 50", walk.Order, null));

                Assert.Equal(40, whole.Count);
                Assert.Equal(whole, await WalkAsync(walk));
            },
            iter: 60, threads: 1);

    [Fact]
    public async Task Rows_that_come_and_go_meanwhile_neither_hide_nor_repeat_a_row()
        => await Walks.SampleAsync(
            async walk =>
            {
                await _graph.ExecuteAsync("delete from incidents where title like 'added%' or title like 'going%'");
                for (var i = 0; i < 8; i++) await AddAsync("going");
                _added = 0;
                var before = Ids(await PageAsync("first: 50", walk.Order, null));

                var walked = await WalkAsync(walk, AddAnotherAsync);

                Assert.Equal(walked.Distinct(), walked);
                // What is there all the time is seen, in order; what was seen and is still there stands in the order of the whole.
                var after = Ids(await PageAsync("first: 50", walk.Order, null));
                var there = before.Where(after.Contains).ToList();
                Assert.Equal(there, walked.Where(there.Contains));
                Assert.Equal(after.Where(walked.Contains), walked.Where(after.Contains));
            },
            iter: 30, threads: 1);

    private async Task<List<string>> WalkAsync(Walk walk, Func<Task>? between = null)
    {
        var found = new List<string>();
        string? cursor = null;
        while (true)
        {
            var page = await PageAsync(walk.Backward ? $"last: {walk.Size}, before: $c" : $"first: {walk.Size}, after: $c", walk.Order, cursor);
            if (walk.Backward) found.InsertRange(0, Ids(page));
            else found.AddRange(Ids(page));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty(walk.Backward ? "hasPreviousPage" : "hasNextPage").GetBoolean()) return found;
            cursor = info.GetProperty(walk.Backward ? "startCursor" : "endCursor").GetString();
            // Ten come at most, and as many go, so that the whole stays one page.
            if (between is not null && _added < 10) await between();
        }
    }

    private async Task<JsonElement> PageAsync(string page, List<object> order, string? cursor)
    {
        var query = $$"""query({{(page.Contains("$c", StringComparison.Ordinal) ? "$c: String, " : "")}}$o: [IncidentSortInput!]) { incidents({{page}}, order: $o) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";
        return (await _graph.DataAsync(query, new { c = cursor, o = order })).GetProperty("incidents");
    }

    private async Task AddAnotherAsync()
    {
        _added++;
        await AddAsync("added");
        await _graph.ExecuteAsync("delete from incidents where id = (select id from incidents where title like 'going%' order by random() limit 1)");
    }

    private async Task AddAsync(string title = "some")
        => await _graph.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            insert into incidents (id, state, history, title, severity, category, event_type, reported_at, first_response_due_at, related_id, grid_id, level1_grid_id, reporter_id, dispatched_to_id, location)
            select gen_random_uuid(), (array['HANDLING', 'CLOSED'])[1 + (random() * 1)::int], '[]', '{title}' || (random() * 3)::int, nullif((random() * 3)::int, 0),
              (array['OTHER', null])[1 + (random() * 1)::int], (array['01', '02', null])[1 + (random() * 2)::int],
              (array['2026-02-21 01:00+00', '2026-02-21 01:00:00.000001+00', null]::timestamptz[])[1 + (random() * 2)::int],
              (array['2026-02-21 01:00+00', '2026-04-01 00:00+00', null]::timestamptz[])[1 + (random() * 2)::int],
              (select id from residents where random() < 0.3 limit 1), grid.id, grid.parent_id,
              (select id from grid_team_members where random() < 0.4 limit 1), (select id from organizations where random() < 0.4 limit 1),
              (array[st_setsrid(st_point(118.7 + (random() * 3)::int / 100.0, 32), 4326), null])[1 + (random() * 1)::int]
            from (select 1) as one left join lateral (select id, parent_id from grids where level = 'LEVEL_2' and random() < 0.4 limit 1) as grid on true
            """));

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    /// <summary><c>{ grid: { short: DESC } }</c></summary>
    private static object Order(string key, string direction)
        => key.Split('.').Reverse().Aggregate((object)direction, (inner, name) => new Dictionary<string, object>
        {
            [name] = name == "distance" ? new { geometry = new { type = "Point", coordinates = new[] { 118.71, 32.01 } }, direction = inner } : inner,
        });

    private sealed record Walk(List<object> Order, int Size, bool Backward)
    {
        public override string ToString() => $"{JsonSerializer.Serialize(Order)} by {Size} {(Backward ? "backwards" : "forwards")}";
    }
}
