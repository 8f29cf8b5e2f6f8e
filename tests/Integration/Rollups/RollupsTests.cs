using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Rollups;

namespace Jianye.DataHub.Tests.Integration.Rollups;

/// <summary>The numbers by day are those of the rows, whatever is done to these.</summary>
[Collection(PostgisCollection.Name)]
public sealed class RollupsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;
    private RollupWorld _world = null!;
    private RollupUpkeep _upkeep = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        (_world, _upkeep) = (new RollupWorld(_database, seed: 20261127), new RollupUpkeep(_database));
        foreach (var (rows, _, _) in RollupWorld.Tables) await _world.ExecuteAsync(RollupWorld.Insert(rows, 300));
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task After_every_one_of_two_hundred_random_writes_they_are_those_of_the_rows()
    {
        await _world.AssertIsExactAsync("after the first load");
        for (var i = 0; i < 200; i++)
        {
            var statement = _world.Statement();
            await _world.ExecuteAsync(statement);
            if (i % 20 == 10) await MergeAsync();
            await _world.AssertIsExactAsync($"write {i}, {statement}");
        }

        await MergeAsync();
        await _world.AssertIsExactAsync("added up");
        foreach (var (_, counts, time) in RollupWorld.Tables)
        {
            Assert.Equal(0L, await _world.AskAsync($"select count(*) from (select from {counts} group by grain, {time}, street_id, community_id, level1_grid_id, grid_id, category, state having count(*) > 1 or sum(n) = 0) twice"));
            Assert.Equal(false, await _world.AskAsync($"select exists (select from {counts} where fresh)"));
        }

        Assert.Equal(0, await _upkeep.DifferingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Writers_at_the_same_time_that_end_well_or_do_not_and_adding_up_beside_them_leave_them_exact()
    {
        using var done = new CancellationTokenSource();
        var merging = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await MergeAsync();
        });
        var looking = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) Assert.Equal(0, await _upkeep.DifferingAsync(CancellationToken.None));
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var world = new RollupWorld(_database, writer);
            for (var i = 0; i < 40; i++) await world.TransactionAsync();
        })));
        await done.CancelAsync();
        await Task.WhenAll(merging, looking);

        await _world.AssertIsExactAsync("after all writers");
    }

    [Fact]
    public async Task Two_who_change_rows_of_one_cell_do_not_wait_for_each_other()
    {
        await _world.ExecuteAsync("insert into incidents (id, state, history, reported_at) select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'CLOSED', '[]', timestamptz '2026-03-01' from generate_series(1, 2) n");
        await using var first = await _database.Writing.OpenConnectionAsync();
        await using var open = await first.BeginTransactionAsync();
        await using (var change = first.CreateCommand())
        {
            change.CommandText = "update incidents set state = 'RESOLVED' where id = '00000000-0000-7000-8000-000000000001'";
            await change.ExecuteNonQueryAsync();
        }

        await _world.ExecuteAsync("set lock_timeout = '1s'; update incidents set state = 'RESOLVED' where id = '00000000-0000-7000-8000-000000000002'; reset lock_timeout");
        await MergeAsync();
        await open.CommitAsync();

        await _world.AssertIsExactAsync("after both");
    }

    [Fact]
    public async Task A_table_that_is_emptied_or_copied_into_counts_too()
    {
        await _world.ExecuteAsync("truncate incidents cascade");
        await _world.AssertIsExactAsync("emptied");
        await using (var connection = await _database.Writing.OpenConnectionAsync())
        await using (var copy = await connection.BeginTextImportAsync("copy incidents (id, state, history, reported_at) from stdin"))
        {
            for (var i = 0; i < 50; i++) await copy.WriteAsync($"{Guid.CreateVersion7()}\tCLOSED\t[]\t2026-03-0{1 + (i % 9)}T15:59:59Z\n");
        }

        await _world.AssertIsExactAsync("copied");
        Assert.Equal(50L, await _world.AskAsync("select sum(n) from incident_counts where grain = 1"));
    }

    [Fact]
    public async Task What_was_changed_while_triggers_were_off_is_found_and_counted_anew()
    {
        await _world.ExecuteAsync("alter table incidents disable trigger user; delete from incidents where id in (select id from incidents limit 3); alter table incidents enable trigger user");
        Assert.InRange(await _upkeep.DifferingAsync(CancellationToken.None), 5, 15);

        await _upkeep.MakeAsync(CancellationToken.None);

        Assert.Equal(0, await _upkeep.DifferingAsync(CancellationToken.None));
        await _world.AssertIsExactAsync("made anew");
    }

    [Fact]
    public async Task Who_changes_many_rows_of_many_days_has_them_added_up_in_transactions_of_few()
    {
        await _world.ExecuteAsync("update incidents set reported_at = timestamptz '2026-01-01' + n * interval '1 day' from (select id as which, row_number() over () as n from incidents) i where id = which");
        await _world.ExecuteAsync("""
            insert into incidents (id, state, history, reported_at, grid_id, level1_grid_id, community_id, street_id)
            select gen_random_uuid(), 'CLOSED', '[]', timestamptz '2026-01-01' + n * interval '1 hour', g.id, g.parent_id, g.community_id, g.street_id
            from generate_series(1, 3000) n join lateral (select * from grids where level = 'LEVEL_2' order by md5(code || n) limit 1) g on true
            """);
        Assert.Equal(true, await _world.AskAsync("select count(*) > 5000 from incident_counts where fresh"));

        await _upkeep.MergeAsync(CancellationToken.None);

        Assert.Equal(false, await _world.AskAsync("select exists (select from incident_counts where fresh)"));
        await _world.AssertIsExactAsync("added up");
    }

    /// <summary>However few changes wait.</summary>
    private async Task MergeAsync()
    {
        foreach (var (_, counts, _) in RollupWorld.Tables) await _world.AskAsync($"select hub_{counts}_merge(1000)");
    }
}
