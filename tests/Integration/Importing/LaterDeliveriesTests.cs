using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Reading;
using static Jianye.DataHub.Tests.Integration.Importing.SmallDelivery;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>What later, earlier, repeated and interrupted deliveries make of records that are held.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class LaterDeliveriesTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task What_a_later_full_dump_no_longer_has_is_deleted_and_may_come_back()
    {
        await TakeInAsync(delivery => delivery.Elders("20180601", Elder("YL000001", "张兰"), Elder("YL000002", "王样")));
        await TakeInAsync(delivery => delivery.Elders("20180602", Elder("YL000001", "张兰")));
        Assert.Equal(["YL000001"], await ClientsAsync());
        Assert.Equal(["张兰"], await NamesAsync());

        await TakeInAsync(delivery => delivery.Elders("20180603", Elder("YL000001", "张兰"), Elder("YL000002", "王样")));
        Assert.Equal(["YL000001", "YL000002"], await ClientsAsync());
        Assert.Equal(["YL000001#2 duplicate DUPLICATE_DELIVERY", "YL000001#3 duplicate DUPLICATE_DELIVERY"], (await Audit.OfAsync(_database)).Said());
    }

    [Fact]
    public async Task One_record_more_asks_of_what_it_can_reach_and_not_of_every_kind_of_thing()
    {
        await TakeInAsync(delivery => delivery.Elders("20180601", Elder("YL000001", "张兰")).Team("full-20180601", Member("WG-00001", "王小明", "01")));
        using var tap = new WireTap(_database.ConnectionString);
        await using var tapped = await HubDatabase.OpenExistingAsync(tap.ConnectionString, CancellationToken.None);
        tap.Reset();
        using (var delivery = new SmallDelivery()) await delivery.Team("delta-20180602", Member("WG-00002", "李芳", "02")).TakeInAsync(tapped);

        Assert.Equal(["2"], await _database.AskAsync("select count(*) from grid_team_members"));
        Assert.InRange(tap.Executed, 100, 350);
    }

    [Fact]
    public async Task A_dump_that_was_cut_deletes_nothing_and_one_sent_again_whole_does()
    {
        await TakeInAsync(delivery => delivery.Elders("20180601", Elder("YL000001", "张兰"), Elder("YL000002", "王样"), Elder("YL000003", "李样")));
        await TakeInAsync(delivery => delivery.Put($"{ElderHome}/老人档案_20180602.csv", Gb18030.GetBytes(EldersText(Elder("YL000001", "张兰"), Elder("YL000002", "王样"))[..^5])));
        Assert.Equal(["YL000001", "YL000002", "YL000003"], await ClientsAsync());

        await TakeInAsync(delivery => delivery
            .Put($"{ElderHome}/老人档案_20180602.csv", Gb18030.GetBytes(EldersText(Elder("YL000001", "张兰"), Elder("YL000002", "王样"))[..^5]))
            .Elders("20180602_R1", Elder("YL000001", "张兰"), Elder("YL000002", "王样")));
        Assert.Equal(["YL000001", "YL000002"], await ClientsAsync());
    }

    [Fact]
    public async Task A_record_refused_for_its_content_is_not_missing_and_leaves_what_was_held()
    {
        await TakeInAsync(delivery => delivery.Elders("20180601", Elder("YL000001", "张兰"), Elder("YL000002", "王样")));
        await TakeInAsync(delivery => delivery.Elders("20180602", Elder("YL000001", "张兰", "会飞"), "YL000002,太少"));

        var audit = await Audit.OfAsync(_database);
        Assert.Equal(["YL000001#2 reject BAD_CODE", "YL000002#2 reject COLUMN_MISMATCH"], audit.Said());
        Assert.Equal(["YL000001", "YL000002"], await ClientsAsync());
        Assert.Equal(["INDEPENDENT"], await _database.AskAsync("select distinct ability from care_clients"));
    }

    [Fact]
    public async Task An_earlier_dump_that_comes_late_brings_nothing_back()
    {
        await TakeInAsync(delivery => delivery.Elders("20180601", Elder("YL000001", "张兰"), Elder("YL000002", "王样")));
        await TakeInAsync(delivery => delivery.Elders("20180603", Elder("YL000001", "张兰", "失能")));
        await TakeInAsync(delivery => delivery.Elders("20180602", Elder("YL000001", "张兰", "半自理"), Elder("YL000002", "王样")));

        Assert.Equal(["YL000001#3 stale STALE_DELTA", "YL000002#2 stale STALE_DELTA"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["YL000001"], await ClientsAsync());
        Assert.Equal(["DEPENDENT"], await _database.AskAsync("select ability from care_clients"));
    }

    [Fact]
    public async Task Deltas_of_03_that_come_out_of_order_leave_the_newest_version()
    {
        await TakeInAsync(delivery => delivery.Team("full-20180601", Member("WG-00001", "王小明", "01"), Member("WG-00002", "李芳", "01")));
        await TakeInAsync(delivery => delivery.Team("delta-20180604", Member("WG-00001", "王大明", "04", "U"), Member("WG-00002", "李芳", "04", "D")));
        await TakeInAsync(delivery => delivery.Team("delta-20180603", Member("WG-00001", "王中明", "03", "U"), Member("WG-00002", "李芳", "03", "U")));

        Assert.Equal(["WG-00001#3 stale STALE_DELTA", "WG-00002#2 delete", "WG-00002#3 stale STALE_DELTA"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["WG-00001"], await _database.AskAsync("select source_key from grid_team_members m join source_links l on l.entity_id = m.id"));

        await TakeInAsync(delivery => delivery.Team("delta-20180605", Member("WG-00002", "李芳", "05")));
        Assert.Equal(2, (await Audit.OfAsync(_database)).Live(Grid, "team"));
    }

    [Fact]
    public async Task Deltas_of_16_that_come_out_of_order_leave_the_newest_version()
    {
        await TakeInAsync(delivery => delivery.Items("20180601", Item("BM1001", "first", "20180601100000")));
        await TakeInAsync(delivery => delivery.Items("20180604", Item("BM1001", "third", "20180604100000", "M"), Item("BM1009", "gone", "20180604100000", "D")));
        await TakeInAsync(delivery => delivery.Items("20180603", Item("BM1001", "second", "20180603100000", "M"), Item("BM1009", "new", "20180603100000")));

        Assert.Equal(["BM1001#3 stale STALE_DELTA", "BM1009#1 delete", "BM1009#2 stale STALE_DELTA"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["third"], await _database.AskAsync("select title from service_items where code = 'BM1001'"));
    }

    [Fact]
    public async Task A_delivery_sent_again_with_a_mark_follows_the_first_and_repeats_it()
    {
        await TakeInAsync(delivery => delivery
            .Items("20180602_R1", Item("BM1001", "first", "20180601100000"), Item("BM1002", "mended", "20180602110000", "M"))
            .Items("20180602", Item("BM1001", "first", "20180601100000"), Item("BM1002", "second", "20180602100000", "M")));

        Assert.Equal(["BM1001#2 duplicate DUPLICATE_DELIVERY"], (await Audit.OfAsync(_database)).Said());
        Assert.Equal(["mended"], await _database.AskAsync("select title from service_items where code = 'BM1002'"));
    }

    [Fact]
    public async Task A_soft_delete_of_07_takes_the_resident_away_and_a_newer_row_brings_it_back()
    {
        await TakeInAsync(delivery => delivery.Put($"{Community}/sql/10_data.sql", Residents("f", "01", 'x')));
        await TakeInAsync(delivery => delivery.Put($"{Community}/sql/10_data.sql", Residents("t", "02", 'y')));
        Assert.Empty(await NamesAsync());

        await TakeInAsync(delivery => delivery.Put($"{Community}/sql/10_data.sql", Residents("f", "03", '1')));
        Assert.Equal(["王小明"], await NamesAsync());
        Assert.Equal(["100000000000000001#2 delete"], (await Audit.OfAsync(_database)).Said());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_import_that_was_stopped_and_run_again_ends_as_one_that_was_not(int batches)
    {
        using var delivery = new SmallDelivery();
        var rows = Enumerable.Range(1, 5_000).Select(i => Elder($"YL{i:000000}", $"样{i}")).ToArray();
        delivery.Elders("20180601", rows).Elders("20180602", rows[100..]);
        using var stop = new CancellationTokenSource();
        var progress = new StopAfter(batches, stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery.TakeInAsync(_database, progress, stop.Token));
        await delivery.TakeInAsync(_database);

        await using var whole = await postgis.CreateDatabaseAsync();
        await delivery.TakeInAsync(whole);
        var (expected, came) = (await Audit.OfAsync(whole), await Audit.OfAsync(_database));
        Assert.Equal(4_900, came.Live(ElderHome, "elders"));
        Assert.Equal(expected.Said(), came.Said());
        Assert.Equal(expected.People(), came.People());
        Assert.Equal(expected.Counts.ToString(), came.Counts.ToString());
        Assert.Equal(["9900 5000 4900 0"], await _database.AskAsync("select read || ' ' || accepted || ' ' || unchanged || ' ' || rejected from platform_runs"));
    }

    private static string Residents(string isDeleted, string day, char note) => $"""
        COPY t_resident (resident_id, name, phone, hukou_address, is_deleted, updated_at) FROM stdin;
        100000000000000001	王小明	15400000001	{note}	{isDeleted}	2018-06-{day} 10:00:00+08
        \.

        """.ReplaceLineEndings("\n");

    private async Task TakeInAsync(Action<SmallDelivery> write)
    {
        using var delivery = new SmallDelivery();
        write(delivery);
        await delivery.TakeInAsync(_database);
    }

    private Task<IReadOnlyList<string>> ClientsAsync()
        => _database.AskAsync("select source_key from care_clients c join source_links l on l.entity_id = c.id order by 1");

    private Task<IReadOnlyList<string>> NamesAsync() => _database.AskAsync("select name from residents order by 1");

    private sealed class StopAfter(int batches, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        private int _left = batches;

        public void Report(ImportProgress value)
        {
            if (--_left == 0) stop.Cancel();
        }
    }
}
