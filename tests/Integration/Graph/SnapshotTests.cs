using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>An answer is of one moment, however many statements it took.</summary>
[Collection(PostgisCollection.Name)]
public sealed class SnapshotTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Query = """
        { incidents { totalCount nodes { grid { incidents { totalCount nodes { grid { short } } } } } }
          policyDocuments { totalCount }
          grids(where: { level: { eq: LEVEL_2 }, incidents: { any: true } }) { totalCount nodes { short incidents { totalCount } } } }
        """;

    private GraphFixture _graph = null!;

    public async Task InitializeAsync() => _graph = new GraphFixture(await postgis.CreateDatabaseAsync());

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task All_levels_of_an_answer_agree_while_rows_are_written()
    {
        // Each transaction adds a document, moves all incidents to another grid and adds one: a mixture of two moments shows.
        await _graph.ExecuteAsync("""
            create function write_some() returns void language sql as $$
              insert into policy_documents (id, title) values (gen_random_uuid(), gen_random_uuid()::text);
              update incidents set grid_id = (select id from grids where level = 'LEVEL_2' order by random() limit 1);
              insert into incidents (id, state, history, grid_id) values (gen_random_uuid(), 'DISCOVERED', '[]', (select grid_id from incidents limit 1));
            $$
            """);
        await _graph.ExecuteAsync("delete from policy_documents");
        await _graph.ExecuteAsync("select write_some()");
        using var end = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested) await _graph.ExecuteAsync("select write_some()");
        });

        var seen = new HashSet<int>();
        try
        {
            for (var i = 0; i < 150; i++) seen.Add(Check(await _graph.DataAsync(Query)));
        }
        finally
        {
            await end.CancelAsync();
            await writer;
        }

        // Reading a world that stands still would prove nothing.
        Assert.True(seen.Count > 20, $"{seen.Count} moments were seen");
    }

    /// <summary>Every statement of the answer saw the same number of rows.</summary>
    private static int Check(JsonElement data)
    {
        var incidents = data.GetProperty("incidents");
        var count = incidents.GetProperty("totalCount").GetInt32();
        var grid = Assert.Single(data.GetProperty("grids").GetProperty("nodes").EnumerateArray());
        Assert.Equal(1, data.GetProperty("grids").GetProperty("totalCount").GetInt32());
        Assert.Equal(count, data.GetProperty("policyDocuments").GetProperty("totalCount").GetInt32());
        Assert.Equal(count, grid.GetProperty("incidents").GetProperty("totalCount").GetInt32());
        foreach (var incident in incidents.GetProperty("nodes").EnumerateArray())
        {
            var inner = incident.GetProperty("grid").GetProperty("incidents");
            Assert.Equal(count, inner.GetProperty("totalCount").GetInt32());
            Assert.Equal(Math.Min(count, 10), inner.GetProperty("nodes").GetArrayLength());
            Assert.All(inner.GetProperty("nodes").EnumerateArray(), row => Assert.Equal(grid.GetProperty("short").GetString(), row.GetProperty("grid").GetProperty("short").GetString()));
        }

        return count;
    }
}
