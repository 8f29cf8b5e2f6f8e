using System.Runtime.InteropServices;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Host;

[Collection(StartsCollection.Name)]
public sealed class FirstStartTests(PostgisFixture postgis) : IDisposable
{
    private const string Residents = "200";

    private readonly string _directory = Directory.CreateTempSubdirectory("hub-first-start-").FullName;

    [Fact]
    public async Task A_first_start_takes_the_demo_in_and_a_second_one_nothing()
    {
        await using var database = await postgis.CreateDatabaseAsync();

        var first = await ServeOnceAsync(database);
        var taken = await CountAsync(database, "source_records");
        var second = await ServeOnceAsync(database);

        Assert.Contains("The demo district is in", first, StringComparison.Ordinal);
        Assert.InRange(await CountAsync(database, "residents"), 200, 2_000);
        Assert.DoesNotContain("demo", second, StringComparison.Ordinal);
        Assert.Equal(taken, await CountAsync(database, "source_records"));
        Assert.Equal(SampleDeliveries.Connectors.Count, await CountAsync(database, "platform_runs"));
    }

    [Fact]
    public async Task A_first_start_with_deliveries_of_another_origin_takes_no_demo_in()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await IngestAsync(database, seed: 7);
        var before = await CountAsync(database, "source_records");

        var said = await ServeOnceAsync(database);

        Assert.DoesNotContain("demo", said, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(database, "source_records"));
    }

    [Fact]
    public async Task A_demo_that_was_broken_off_is_completed_by_the_next_start()
    {
        await using var whole = await postgis.CreateDatabaseAsync();
        await Intake(whole).FirstStartAsync(new DemoOptions { Residents = 200 }, null, CancellationToken.None);
        await using var database = await postgis.CreateDatabaseAsync();
        await BreakOffAsync(database);
        Assert.InRange(await CountAsync(database, "source_records"), 1, await CountAsync(whole, "source_records") - 1);

        // Asked for in another size by now: what was begun is what will be.
        var outcome = await Intake(database).FirstStartAsync(new DemoOptions { Residents = 300 }, null, CancellationToken.None);

        Assert.Equal(DemoOutcome.TakenIn, outcome);
        foreach (var table in (string[])["source_records", "person_mentions", "residents", "incidents", "platform_runs"])
            Assert.Equal(await CountAsync(whole, table), await CountAsync(database, table));
        Assert.Null(await Intake(database).FindForFirstStartAsync(new DemoOptions { Residents = 300 }, CancellationToken.None));
    }

    [Fact]
    public async Task A_demo_that_was_broken_off_stays_as_it_is_once_other_deliveries_came()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await BreakOffAsync(database);
        await IngestAsync(database, seed: 7);
        var before = await CountAsync(database, "source_records");

        var outcome = await Intake(database).FirstStartAsync(new DemoOptions { Residents = 200 }, null, CancellationToken.None);

        Assert.Equal(DemoOutcome.LeftAsItIs, outcome);
        Assert.Equal(before, await CountAsync(database, "source_records"));
        Assert.Null(await Intake(database).FindForFirstStartAsync(new DemoOptions { Residents = 200 }, CancellationToken.None));
        Assert.Empty(Directory.EnumerateDirectories(_directory, "workspace*"));
    }

    [Fact]
    public async Task Loading_again_changes_nothing_and_another_district_is_refused()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        string[] load = ["demo", "--load", "--as-deliveries", "--residents", Residents, "--database", database.ConnectionString];

        var first = await HubProcess.RunAsync(load);
        var taken = await CountAsync(database, "person_mentions");
        var again = await HubProcess.RunAsync(load);
        var other = await HubProcess.RunAsync([.. load, "--seed", "7"]);

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal(taken, await CountAsync(database, "person_mentions"));
        Assert.Equal(1, other.Code);
        Assert.Contains("holds another demo district (200 residents, seed 2018)", Assert.Single(other.Error.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_is_not_loaded_beside_deliveries_of_another_origin()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await IngestAsync(database, seed: 7);

        var refused = await Assert.ThrowsAsync<DemoException>(() => Intake(database).LoadAsync(new DemoOptions { Residents = 200 }, null, CancellationToken.None));

        Assert.Contains("holds deliveries already", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(_directory, "workspace*"));
    }

    [Fact]
    public async Task What_the_hub_makes_of_a_demo_is_what_its_key_says()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var (deliveries, truth, audit) = (Path.Combine(_directory, "out"), Path.Combine(_directory, "truth"), Path.Combine(_directory, "audit"));
        string[] storage = ["--database", database.ConnectionString];
        // The key of the platforms that the hub takes in: one that it passes over makes nobody known.
        DemoWriter.Write(new DemoOptions { Residents = 300 }, deliveries, truth, null, CancellationToken.None, [.. SampleDeliveries.Connectors.Select(connector => connector.Slug)]);

        Assert.Equal(0, (await HubProcess.RunAsync(["ingest", "all", deliveries, .. storage])).Code);
        Assert.Equal(0, (await HubProcess.RunAsync(["audit", "--out", audit, .. storage])).Code);

        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(truth, "expected_counts.json")));
        using var found = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(audit, "counts.json")));
        Assert.Equal(expected.RootElement.GetProperty("people_resolvable").GetInt32(), found.RootElement.GetProperty("people_resolvable").GetInt32());
        foreach (var platform in expected.RootElement.GetProperty("datasets").EnumerateObject())
        {
            foreach (var dataset in platform.Value.EnumerateObject())
            {
                var live = found.RootElement.GetProperty("datasets").GetProperty(platform.Name).GetProperty(dataset.Name).GetProperty("live").GetInt32();
                Assert.Equal((dataset.Name, dataset.Value.GetProperty("live").GetInt32()), (dataset.Name, live));
            }
        }

        Assert.Equal(
            Rows(Path.Combine(truth, "records.csv"), row => row["verdict"] != "accept", "verdict", "reason"),
            Rows(Path.Combine(audit, "verdicts.csv"), _ => true, "verdict", "reason"));
        // A worker's place is that of the post in 03: where one side can't join the two rows, only the other has it. Where both have it, it is the same.
        var (key, audited) = (Path.Combine(truth, "records.csv"), Path.Combine(audit, "placements.csv"));
        var inKey = CsvTable.Read(key).Where(IsPlaced).Select(row => row.Record).ToHashSet();
        var inHub = CsvTable.Read(audited).Select(row => row.Record).ToHashSet();
        Assert.Equal(Rows(key, row => IsPlaced(row) && !IsOnOneSide(row), "grid"), Rows(audited, row => !IsOnOneSide(row), "level2_grid"));
        Assert.InRange(CsvTable.Read(key).Concat(CsvTable.Read(audited)).Count(row => inKey.Contains(row.Record) != inHub.Contains(row.Record)), 0, 60);
        var resolvable = CsvTable.Read(Path.Combine(truth, "mentions.csv")).Where(row => row["resolvable"] == "1").ToList();
        HashSet<string> mentions = [.. resolvable.Select(row => row.Mention)];
        Assert.Equal(
            Groups(resolvable, "person_id"),
            Groups(CsvTable.Read(Path.Combine(audit, "links.csv")).Where(row => mentions.Contains(row.Mention)), "hub_person_id"));

        bool IsPlaced(CsvTable.Row row) => row["verdict"] is "accept" or "withdrawn" && row["grid"].Length > 0;

        bool IsOnOneSide(CsvTable.Row row) => row["dataset"] is "workers" or "scores" && inKey.Contains(row.Record) != inHub.Contains(row.Record);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Ends in the middle, as a kill does: without a word of farewell to the database.</summary>
    private async Task BreakOffAsync(HubDatabase database)
    {
        using var broken = new CancellationTokenSource();
        var progress = new AtOnce(said =>
        {
            if (said.Stage == DemoStage.Reading && said.Platform == SampleDeliveries.Connectors[1].Slug) broken.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Intake(database).FirstStartAsync(new DemoOptions { Residents = 200 }, progress, broken.Token));
    }

    private DemoIntake Intake(HubDatabase database) => new(database, () => SampleDeliveries.Connectors, TimeProvider.System, Path.Combine(_directory, "workspace"));

    private async Task IngestAsync(HubDatabase database, long seed)
    {
        var deliveries = Path.Combine(_directory, "own");
        DemoWriter.Write(new DemoOptions { Residents = 50, Seed = seed }, deliveries, null, null, CancellationToken.None);
        await new Data.Connectors.Importing.Importer(database, SampleDeliveries.Connectors, TimeProvider.System).ImportAsync(null, [deliveries], null, CancellationToken.None);
    }

    private static async Task<string> ServeOnceAsync(HubDatabase database)
    {
        var (hub, _) = await HubProcess.ServeDemoAsync("--database", database.ConnectionString, "--demo", Residents);
        using var closing = hub;
        hub.Signal(PosixSignal.SIGTERM);
        Assert.Equal(0, await hub.EndAsync());
        return hub.Output;
    }

    private static async Task<long> CountAsync(HubDatabase database, string table)
    {
        await using var command = database.Reading.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static List<string> Rows(string file, Predicate<CsvTable.Row> wanted, params string[] columns)
        => [.. CsvTable.Read(file).Where(row => wanted(row)).Select(row => $"{row.Record} {string.Join(' ', columns.Select(column => row[column]))}").Order(StringComparer.Ordinal)];

    /// <summary>The mentions of each person, whatever the persons are called.</summary>
    private static List<string> Groups(IEnumerable<CsvTable.Row> rows, string person)
        => [.. rows.GroupBy(row => row[person], row => row.Mention).Select(group => string.Join(", ", group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private sealed class AtOnce(Action<DemoIntakeProgress> report) : IProgress<DemoIntakeProgress>
    {
        public void Report(DemoIntakeProgress value) => report(value);
    }
}
