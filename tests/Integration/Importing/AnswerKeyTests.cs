namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The sample deliveries against the key that came with them.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class AnswerKeyTests(PostgisFixture postgis) : IAsyncLifetime
{
    private static readonly IReadOnlyList<CsvTable.Row> Records = Of("records.csv");

    private static readonly IReadOnlyList<CsvTable.Row> Mentions = Of("mentions.csv");

    /// <summary>Records whose point the noise of coordinates has moved over the edge of its grid.</summary>
    private static readonly string[] Moved = ["13-community-plus servicePoints SP-050 1"];

    /// <summary>Taken in once for all of these tests, which only read.</summary>
    private static Audit? _shared;

    private Audit _audit = null!;

    public async Task InitializeAsync() => _audit = _shared ??= await TakeInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_record_gets_the_verdict_of_the_key()
    {
        var given = _audit.Verdicts.ToDictionary(row => row.Record, row => $"{row["verdict"]} {row["reason"]}");
        foreach (var record in Records)
        {
            Assert.Equal(
                $"{record.Record}: {record["verdict"]} {record["reason"]}",
                $"{record.Record}: {given.GetValueOrDefault(record.Record, "accept ")}");
        }

        Assert.Empty(given.Keys.Except(Records.Select(record => record.Record)));
    }

    /// <summary>The key names a level-1 grid where there is no level-2 grid; the audit lists level-2 grids alone. Of 06 the key says no place at
    /// all, though its contract has addresses in it.</summary>
    [Fact]
    public void Every_record_is_placed_in_the_level_2_grid_of_the_key()
    {
        var placed = _audit.Placements.ToDictionary(row => row.Record, row => row["level2_grid"]);
        foreach (var record in Records.Where(record => record["verdict"] is "accept" or "withdrawn" && record["platform"] != "06-js-civil-affairs" && !Moved.Contains(record.Record)))
        {
            var expected = record["grid"].Length == 15 && !IsAtNoKnownPost(record) ? record["grid"] : "";
            Assert.Equal($"{record.Record}: {expected}", $"{record.Record}: {placed.GetValueOrDefault(record.Record, "")}");
        }
    }

    /// <summary>Some mentions can be told only with more than they and all others say: of a worker whose record in 03 was rejected, say, the card in 09.</summary>
    [Fact]
    public void Nearly_all_resolvable_mentions_are_one_with_the_other_mentions_of_their_person()
    {
        var people = Mentions.Where(mention => mention["resolvable"] == "1").GroupBy(mention => mention["person_id"]).ToList();
        Assert.True(people.Count > 1_000);
        var hub = _audit.Links.ToDictionary(link => link.Mention, link => link["hub_person_id"]);
        long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);
        var all = Pairs(people.Select(person => person.Count()));
        var found = Pairs(people.SelectMany(person => person.Select(mention => hub[mention.Mention]).Where(id => id.Length > 0).CountBy(id => id)).Select(part => part.Value));

        Assert.InRange((double)found / all, 0.995, 1);
    }

    [Fact]
    public void No_two_persons_of_the_key_are_one_in_the_hub()
    {
        var meant = Mentions.ToDictionary(mention => mention.Mention, mention => mention["person_id"]);
        foreach (var person in _audit.Links.Where(link => link["hub_person_id"].Length > 0).GroupBy(link => link["hub_person_id"]))
        {
            Assert.Single(person.Select(link => meant[link.Mention]).Distinct());
        }
    }

    [Fact]
    public void A_household_of_the_key_is_one_household_of_the_hub_and_back()
    {
        var hub = _audit.Links.ToDictionary(link => link.Mention, link => link["hub_household_id"]);
        var pairs = Mentions.Where(mention => mention["resolvable"] == "1")
            .Select(mention => (Key: mention["household_id"], Hub: hub[mention.Mention])).Where(pair => pair.Key.Length > 0 || pair.Hub.Length > 0).Distinct().ToList();

        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Count, pairs.DistinctBy(pair => pair.Key).Count());
        Assert.Equal(pairs.Count, pairs.DistinctBy(pair => pair.Hub).Count());
    }

    [Fact]
    public void As_many_keys_are_live_as_their_last_applied_records_say()
    {
        foreach (var dataset in Records.GroupBy(record => (Platform: record["platform"], Dataset: record["dataset"])))
        {
            var live = dataset.GroupBy(record => record["source_key"])
                .Count(key => key.OrderBy(record => int.Parse(record["occurrence"], System.Globalization.CultureInfo.InvariantCulture))
                    .LastOrDefault(record => record["verdict"] is "accept" or "delete") is { } last && last["verdict"] == "accept");
            var counted = _audit.Counts.GetProperty("datasets").GetProperty(dataset.Key.Platform).GetProperty(dataset.Key.Dataset).GetProperty("live").GetInt32();
            Assert.Equal((dataset.Key, live), (dataset.Key, counted));
        }
    }

    [Fact]
    public async Task Places_come_with_their_points()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await SampleDeliveries.TakeInAllAsync(database);
        await using var command = database.Reading.CreateCommand("""
            select (select count(*) from addresses a join buildings b on b.id = a.building_id where not st_equals(a.location, b.location) or a.location is null),
                   (select count(*) from residents where location is not null)
            """);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal(0, reader.GetInt64(0));
        Assert.InRange(reader.GetInt64(1), 100, 200);
    }

    /// <summary>A worker or review whose person 03 knows at no post: its record there was rejected, or says too little to be told to be the same person.</summary>
    private bool IsAtNoKnownPost(CsvTable.Row record)
    {
        if (record["platform"] is not ("10-work-diary" or "20-performance") || record["dataset"] == "entries") return false;
        var person = _audit.Links.Single(link => link.Record == record.Record)["hub_person_id"];
        return !_audit.Links.Any(link => link["dataset"] == "team" && link["hub_person_id"] == person && person.Length > 0);
    }

    /// <summary>The key of the platforms of which there is a delivery.</summary>
    private static IReadOnlyList<CsvTable.Row> Of(string file) => [.. CsvTable.Read(SampleDeliveries.Truth(file)).Where(row => SampleDeliveries.Slugs.Contains(row["platform"]))];

    private async Task<Audit> TakeInAsync()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await SampleDeliveries.TakeInAllAsync(database);
        return await Audit.OfAsync(database);
    }
}
