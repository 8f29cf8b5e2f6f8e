using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Importing;

namespace Jianye.DataHub.Tests.Integration.Quality;

/// <summary>What is measured after each run, against counts made by hand.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class DataQualityTests(PostgisFixture postgis)
{
    /// <summary>Two rows of one person in two platforms, one row refused.</summary>
    [Fact]
    public async Task Records_objects_known_fields_and_faults_are_counted()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery()
            .Team("full-20180601", SmallDelivery.Member("WG-1", "王芳", "01"), SmallDelivery.Member("WG-2", "李娜", "02"), SmallDelivery.Member("WG-3", "赵云", "03").Replace("XL-03-05", "XX-99-99", StringComparison.Ordinal))
            .Elders("20180630", SmallDelivery.Elder("YL1", "王芳"));
        await delivery.TakeInAsync(database);

        // A grid that does not exist refuses WG-3: two of three records of the team hold.
        Assert.Equal(["2 2 1.0000 0.6667"], await MeasuresAsync(database, "GridTeamMember", "platform_id is not null"));
        // Of the six fields expected of a resident, 12 says name, birth date, sex and phone of 王芳; 03 says name and phone of 李娜.
        Assert.Equal(["3 2 0.5000 1.0000"], await MeasuresAsync(database, "Resident", "num_nonnulls(platform_id, street_id, community_id, grid_id) = 0"));
        Assert.Equal(["2 2 0.3333 1.0000", "1 1 0.6667 1.0000"], await MeasuresAsync(database, "Resident", "platform_id is not null"));
    }

    [Fact]
    public async Task A_grid_of_level_1_is_measured_with_what_its_level_2_grids_hold()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery().Put("03-wo-grid/visits/full-20180601/p0001.json", """
            {"page":1,"rows":[{"visitNo":"V1","gridShort":"XL-03-05","visitAt":"2018-06-01T10:00:00+08:00","updatedAt":"2018-06-01T10:00:00+08:00","op":"I"},
            {"visitNo":"V2","gridShort":"XL-03","visitAt":"2018-06-02T10:00:00+08:00","updatedAt":"2018-06-02T10:00:00+08:00","op":"I"}]}
            """);
        await delivery.TakeInAsync(database);

        Assert.Equal(["XL-03 2", "XL-03-05 1"], await database.AskAsync("select g.short || ' ' || q.\"distinct\" from data_quality q join grids g on g.id = q.grid_id where q.entity = 'Visit' and q.current order by 1"));
        Assert.Equal(["2"], await database.AskAsync("select \"distinct\" from data_quality where entity = 'Visit' and street_id is not null and current"));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_measured_again_and_what_has_leaves_a_trend()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var first = new SmallDelivery().Team("full-20180601", SmallDelivery.Member("WG-1", "王芳", "01"));
        await first.TakeInAsync(database);
        var before = await database.AskAsync("select count(*) from data_quality");
        await first.TakeInAsync(database);
        Assert.Equal(before, await database.AskAsync("select count(*) from data_quality"));

        using var second = new SmallDelivery().Team("delta-20180602", SmallDelivery.Member("WG-2", "李娜", "02"));
        await second.TakeInAsync(database);

        Assert.Equal(
            ["1 False", "2 True"],
            await database.AskAsync("select delivered || ' ' || initcap(current::text) from data_quality where entity = 'GridTeamMember' and platform_id is not null order by measured_at"));
    }

    [Fact]
    public async Task Live_records_that_contradict_one_another_are_an_open_conflict()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery()
            .Put("12-virtual-elder-home/老人档案_20180630.csv", SmallDelivery.Gb18030.GetBytes(SmallDelivery.EldersText("YL1,王芳,女,320105194003059009,19400306,,15400000001,,,其他,自理,,,20180101")))
            .Team("full-20180601", SmallDelivery.Member("WG-1", "王芳", "01").Replace("\"phone\"", "\"idNo\":\"320105194003059009\",\"phone\"", StringComparison.Ordinal));
        await delivery.TakeInAsync(database);

        Assert.Equal(["1"], await database.AskAsync("select open_conflicts from data_quality where entity = 'Resident' and num_nonnulls(platform_id, street_id, community_id, grid_id) = 0 and current"));
    }

    /// <summary>The same name and phone, but born on two days: whether they are one is for a clerk to say.</summary>
    [Fact]
    public async Task A_pair_that_waits_for_a_decision_is_an_open_conflict_of_both_platforms_and_their_grid()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        using var delivery = new SmallDelivery()
            .Team("full-20180623", SmallDelivery.Member("WG-1", "王芳芳", "01").Replace("\"op\"", "\"idNo\":\"320105198003059007\",\"op\"", StringComparison.Ordinal))
            .Elders("20180630", SmallDelivery.Elder("YL-1", "王芳芳"));
        await delivery.TakeInAsync(database);

        Assert.Equal(["1"], await database.AskAsync("select count(*) from match_reviews where state = 'OPEN'"));
        Assert.Equal(
            ["03-wo-grid 1", "12-virtual-elder-home 1", "district 1"],
            await database.AskAsync("""
                select coalesce(p.slug, 'district') || ' ' || q.open_conflicts from data_quality q left join platforms p on p.id = q.platform_id
                where q.entity = 'Resident' and q.current and num_nonnulls(q.street_id, q.community_id, q.grid_id) = 0 order by 1
                """));
    }

    private static Task<IReadOnlyList<string>> MeasuresAsync(HubDatabase database, string entity, string scope)
        => database.AskAsync($"select delivered || ' ' || \"distinct\" || ' ' || completeness || ' ' || accuracy from data_quality where current and entity = '{entity}' and {scope} order by delivered desc, completeness");
}
