using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Intake;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Tests.Integration.Host;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Loading;

[Collection(DeliveriesCollection.Name)]
public sealed class DistrictLoadTests(PostgisFixture postgis) : IDisposable
{
    /// <summary>Everything of a row but the keys of the territory, which each database gives by itself.</summary>
    private const string Contents = """
        select md5(string_agg((to_jsonb(t) - '{grid_id,level1_grid_id,community_id,street_id,parent_id,supervisor_id,dispatched_to_id}'::text[])::text, '' order by id)) from 
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("hub-district-load-").FullName;

    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_one_others()
    {
        await using var one = await postgis.CreateDatabaseAsync();
        await using var same = await postgis.CreateDatabaseAsync();
        await using var other = await postgis.CreateDatabaseAsync();

        await LoadAsync(one, 300);
        await LoadAsync(same, 300);
        await LoadAsync(other, 300, seed: 7);

        foreach (var table in (string[])["residents", "households", "incidents", "service_requests", "visits", "care_orders", "consultations"])
        {
            var rows = await ScalarAsync<string>(one, Contents + table + " t");
            Assert.Equal((table, rows), (table, await ScalarAsync<string>(same, Contents + table + " t")));
            Assert.NotEqual((table, rows), (table, await ScalarAsync<string>(other, Contents + table + " t")));
        }
    }

    [Theory]
    [InlineData(1, 2018)]
    [InlineData(1, 7)]
    [InlineData(5, 42)]
    public async Task The_smallest_districts_are_loaded_too(int residents, long seed)
    {
        await using var database = await postgis.CreateDatabaseAsync();

        Assert.True(await LoadAsync(database, residents, seed));

        Assert.InRange(await ScalarAsync<long>(database, "select count(*) from residents where lives_in_district"), residents, residents + 5);
    }

    [Fact]
    public async Task The_command_loads_once_and_refuses_another_district_and_every_delivery()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        string[] storage = ["--database", database.ConnectionString];
        var deliveries = Path.Combine(_directory, "out");
        DemoWriter.Write(new DemoOptions { Residents = 50, Seed = 7 }, deliveries, null, null, CancellationToken.None);

        var first = await HubProcess.RunAsync(["demo", "--load", "--residents", "200", .. storage]);
        var residents = await ScalarAsync<long>(database, "select count(*) from residents");
        var again = await HubProcess.RunAsync(["demo", "--load", "--residents", "200", .. storage]);
        var other = await HubProcess.RunAsync(["demo", "--load", "--residents", "200", "--seed", "7", .. storage]);
        var taken = await HubProcess.RunAsync(["demo", "--load", "--as-deliveries", "--residents", "200", .. storage]);
        var ingested = await HubProcess.RunAsync(["ingest", "all", deliveries, .. storage]);

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Contains("is in already", again.Output, StringComparison.Ordinal);
        Assert.Equal(1, other.Code);
        Assert.Contains("another demo district (200 residents, seed 2018, loaded straight)", Assert.Single(other.Error.Split('\n')), StringComparison.Ordinal);
        Assert.All([taken, ingested], refused =>
        {
            Assert.Equal(1, refused.Code);
            Assert.Contains("HUB_INTAKE_LOADED", Assert.Single(refused.Error.Split('\n')), StringComparison.Ordinal);
        });
        Assert.Equal(residents, await ScalarAsync<long>(database, "select count(*) from residents"));
        Assert.True(await ScalarAsync<bool>(database, "select finished and loaded from demo_intake"));
    }

    [Fact]
    public async Task A_database_with_deliveries_is_refused()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var intake = new DemoIntake(database, () => SampleDeliveries.Connectors, TimeProvider.System, Path.Combine(_directory, "workspace"));
        await intake.FirstStartAsync(new DemoOptions { Residents = 50 }, null, CancellationToken.None);
        var before = await ScalarAsync<long>(database, "select count(*) from residents");

        var refused = await Assert.ThrowsAsync<DemoException>(() => LoadAsync(database, 50));

        Assert.Contains("taken in as deliveries", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ScalarAsync<long>(database, "select count(*) from residents"));
    }

    [Fact]
    public async Task A_load_that_was_broken_off_leaves_nothing_and_begins_anew()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var broken = new CancellationTokenSource();
        var progress = new AtOnce(said =>
        {
            if (said is { Stage: DemoStage.Loading, Platform: "service_requests" }) broken.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DistrictLoad(database).RunAsync(new DemoOptions { Residents = 2_000 }, progress, broken.Token));

        Assert.Equal(0L, await ScalarAsync<long>(database, "select (select count(*) from residents) + (select count(*) from demo_intake) + (select count(*) from deferred_definitions)"));
        Assert.Equal(268L, await ScalarAsync<long>(database, "select count(*) from organizations"));
        Assert.True(await LoadAsync(database, 200));
    }

    [Fact]
    public async Task What_another_program_put_there_is_not_taken_away()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using (var command = database.Writing.CreateCommand("insert into activities (id, kind) values (gen_random_uuid(), 'OTHER')")) await command.ExecuteNonQueryAsync();

        await Assert.ThrowsAsync<DemoException>(() => LoadAsync(database, 50));

        Assert.Equal(1L, await ScalarAsync<long>(database, "select count(*) from activities"));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static Task<bool> LoadAsync(HubDatabase database, int residents, long seed = DemoOptions.DefaultSeed)
        => new DistrictLoad(database).RunAsync(new DemoOptions { Residents = residents, Seed = seed }, null, CancellationToken.None);

    private static async Task<T> ScalarAsync<T>(HubDatabase database, string statement)
    {
        await using var command = database.Reading.CreateCommand(statement);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private sealed class AtOnce(Action<DemoIntakeProgress> report) : IProgress<DemoIntakeProgress>
    {
        public void Report(DemoIntakeProgress value) => report(value);
    }
}
