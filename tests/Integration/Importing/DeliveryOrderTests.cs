using Jianye.DataHub.Data.Connectors.Importing;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Laws of taking in: what comes again changes nothing, and who is who does not hang on what came first.</summary>
[Collection(ImportingCollection.Name)]
public sealed class DeliveryOrderTests(PostgisFixture postgis, DeliveryOrderTests.InOrder inOrder) : IClassFixture<DeliveryOrderTests.InOrder>
{
    [Fact]
    public async Task A_delivery_that_comes_twice_changes_not_one_row_of_the_graph()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var first = await SampleDeliveries.TakeInAllAsync(database);
        var before = await DatabaseContent.OfGraphAsync(database);
        var again = await SampleDeliveries.TakeInAllAsync(database);

        Assert.Equal(before, await DatabaseContent.OfGraphAsync(database));
        // What was recalled is no longer held: it is taken in again, and recalled again.
        Assert.All(again.Where(report => report.Slug != "09-grid-wechat-groups"), report => Assert.Equal(0, report.Counts.Accepted));
        Assert.Equal(first.Select(report => report.Counts.Read), again.Select(report => report.Counts.Read));
        Assert.Equal(first.Select(report => report.Counts.Rejected), again.Select(report => report.Counts.Rejected));
    }

    [Theory]
    [InlineData(1, 4)]
    public async Task Platforms_in_any_order_give_the_same_people_places_and_live_records(int seed, int together)
    {
        await using var shuffled = await postgis.CreateDatabaseAsync();
        var slugs = SampleDeliveries.Slugs.ToArray();
        new Random(seed).Shuffle(slugs);
        foreach (var some in slugs.Chunk(together)) await SampleDeliveries.TakeInAsync(shuffled, some);

        var (expected, came) = (await Audit.OfAsync(inOrder.Database), await Audit.OfAsync(shuffled));
        Assert.Equal(expected.People(), came.People());
        Assert.Equal(expected.Placements.Select(row => row.Record + row["level2_grid"]), came.Placements.Select(row => row.Record + row["level2_grid"]));
        Assert.Equal(expected.Counts.ToString(), came.Counts.ToString());
        Assert.Equal(await ReferencesAsync(inOrder.Database), await ReferencesAsync(shuffled));
    }

    [Fact]
    public async Task A_resident_keeps_the_id_when_more_is_delivered()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await SampleDeliveries.TakeInAsync(database, "07-nj-smart-community", SampleDeliveries.Directory);
        var before = (await Audit.OfAsync(database)).Links.ToDictionary(link => link.Mention, link => link["hub_person_id"]);
        await SampleDeliveries.TakeInAllAsync(database);
        var after = (await Audit.OfAsync(database)).Links.ToDictionary(link => link.Mention, link => link["hub_person_id"]);

        Assert.All(before.Where(mention => mention.Value.Length > 0), mention => Assert.Equal(mention.Value, after[mention.Key]));
    }

    [Fact]
    public async Task Two_imports_at_once_are_refused_in_one_sentence()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var imports = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SampleDeliveries.TakeInAllAsync(database))).ToList();
        var refusals = new List<string>();
        foreach (var import in imports)
        {
            try
            {
                await import;
            }
            catch (ImportException fault)
            {
                refusals.Add(fault.Message);
            }
        }

        Assert.Contains("is under way", Assert.Single(refusals), StringComparison.Ordinal);
    }

    /// <summary>How many references of each kind are filled.</summary>
    private static async Task<IReadOnlyList<string>> ReferencesAsync(Data.Database.HubDatabase database)
    {
        await using var context = database.CreateContext();
        var counts = new List<string>();
        foreach (var key in context.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(key => !key.IsOwnership))
        {
            var table = Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(key.DeclaringEntityType);
            var column = Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(key.Properties[0]);
            if (table is null or "platforms" or "platform_runs" or "data_quality") continue;
            await using var command = database.Reading.CreateCommand($"select count(\"{column}\") from {table}");
            counts.Add($"{table}.{column}: {await command.ExecuteScalarAsync()}");
        }

        return counts;
    }

    /// <summary>What all deliveries give in the order of their platforms.</summary>
    public sealed class InOrder(PostgisFixture postgis) : IAsyncLifetime
    {
        public Data.Database.HubDatabase Database { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Database = await postgis.CreateDatabaseAsync();
            await SampleDeliveries.TakeInAllAsync(Database);
        }

        public async Task DisposeAsync() => await Database.DisposeAsync();
    }
}
