using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The law of deriving in part: however deliveries are cut into runs, and in whatever order these come, the graph is that of one derivation of all.</summary>
[Collection(ImportingCollection.Name)]
public sealed class DerivationInPartTests(PostgisFixture postgis)
{
    [Theory]
    [InlineData(3, 7)]
    public async Task Many_small_runs_give_the_graph_of_one_derivation_of_all(int seed, int runs)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var order = Enumerable.Range(0, runs).ToArray();
        new Random(seed).Shuffle(order);
        foreach (var run in order) await TakeInAsync(database, seed, run, runs);
        var inPart = await GraphRows.OfAsync(database);
        Assert.NotEmpty(inPart["residents"]);
        Assert.Equal(["False"], await database.AskAsync("select whole from intake_state"));

        await ForgetAsync(database);
        await TakeInAsync(database, seed, runs, runs);

        GraphRows.AssertEqual(await GraphRows.OfAsync(database), inPart);
    }

    private static Task<IReadOnlyList<ImportReport>> TakeInAsync(HubDatabase database, int seed, int run, int runs)
        => new Importer(database, [.. SampleDeliveries.Connectors.Select(connector => new Slice(connector, seed, run, runs))], TimeProvider.System)
            .ImportAsync(null, [SampleDeliveries.Directory], null, CancellationToken.None);

    /// <summary>Takes away all that was derived; the records stay.</summary>
    private static async Task ForgetAsync(HubDatabase database)
    {
        var tables = (await GraphRows.OfAsync(database)).Keys.Where(table => table is not ("person_mentions" or "source_records" or "districts" or "streets" or "communities" or "grids" or "policy_documents"));
        await using var command = database.Writing.CreateCommand($"""
            create table kept as select o.* from organizations o where not exists (select from source_links l where l.entity_id = o.id) and not exists (select from source_named n where n.id = o.id);
            truncate {string.Join(", ", tables)};
            insert into organizations select * from kept;
            drop table kept;
            update person_mentions set resident_id = null, matched_by = null;
            update source_records set grid_code = null;
            delete from source_records where verdict = 'gathered';
            delete from source_links l where not exists (select from source_records r where (r.dataset, r.source_key) = (l.dataset, l.source_key)) and not recalled;
            update source_links set changed_in = (select generation from intake_state);
            update intake_state set pending = true, whole = true
            """);
        await command.ExecuteNonQueryAsync();
    }
}
