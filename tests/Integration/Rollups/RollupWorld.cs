using System.Globalization;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Rollups;

/// <summary>Writes at random what a rollup counts, in statements of one row and of many.</summary>
internal sealed class RollupWorld(HubDatabase database, int seed)
{
    public static readonly (string Rows, string Counts, string Time)[] Tables = [("incidents", "incident_counts", "reported_at"), ("service_requests", "service_request_counts", "created_at")];

    /// <summary>What tells the cells of each kind apart, said once more.</summary>
    private static readonly string[] Grains =
    [
        "street_id, category", "street_id, community_id", "street_id, category, state", "street_id, community_id, category, state", "street_id, community_id, level1_grid_id, grid_id, state",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Rows about the beginnings of few days, so that cells hold several.</summary>
    public static string Insert(string rows, int count) => $"""
        insert into {rows} (id, {Columns(rows)}, category, state, history, grid_id, level1_grid_id, community_id, street_id)
        select gen_random_uuid(), {Values(rows)}, {Category(rows)}, {State(rows)}, '[]', g.id, case when g.level = 'LEVEL_1' then g.id else g.parent_id end, g.community_id, g.street_id
        from (select n, case when random() < 0.9 then (random() * 20)::int end as place, {Instant} as at from generate_series(1, {count.ToString(CultureInfo.InvariantCulture)}) n) r
        left join (select *, row_number() over (order by code) - 1 as place from grids) g on g.place = r.place
        """;

    /// <summary>One random statement.</summary>
    public string Statement()
    {
        var (rows, _, time) = Tables[_random.Next(2)];
        var some = _random.Next(3) == 0 ? "random() < 0.3" : $"id in (select id from {rows} order by md5(id::text || '{_random.Next()}') limit 2)";
        return _random.Next(7) switch
        {
            0 => Insert(rows, _random.Next(1, 40)),
            1 => $"update {rows} set state = {State(rows)} where {some}",
            2 => $"update {rows} set category = {Category(rows)} where {some}",
            3 => $"update {rows} t set {time} = (select {Instant} where t.id is not null) where {some}",
            4 => $"update {rows} t set grid_id = g.id, level1_grid_id = g.parent_id, community_id = g.community_id, street_id = g.street_id from (select * from grids where level = 'LEVEL_2' order by random() limit 1) g where t.{some}".Replace("t.random()", "random()", StringComparison.Ordinal),
            5 => $"delete from {rows} where id in (select id from {rows} order by random() limit {_random.Next(1, 6)})",
            _ => $"insert into {rows} (id, {Columns(rows)}, state, history) values ('{Guid.CreateVersion7()}', {Values(rows).Replace("r.at", "now()", StringComparison.Ordinal)}, {State(rows)}, '[]')",
        };
    }

    public async Task ExecuteAsync(string statement)
    {
        await using var command = database.Writing.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> AskAsync(string question)
    {
        await using var command = database.Writing.CreateCommand(question);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Each cell's number is that of its rows, and there are no others.</summary>
    public async Task AssertIsExactAsync(string when)
    {
        foreach (var (rows, counts, time) in Tables)
        {
            var day = $"(({time} at time zone 'Asia/Shanghai')::date)::timestamp at time zone 'Asia/Shanghai'";
            for (var grain = 1; grain <= Grains.Length; grain++)
            {
                var columns = Grains[grain - 1];
                var differing = await AskAsync($"""
                    with said as (select {time} as day, {columns}, sum(n) as n, sum(marks) as marks from {counts} where grain = {grain} group by 1, {columns} having sum(n) <> 0),
                        counted as (select {day} as day, {columns}, count(*) as n, sum(uuid_hash(id)) as marks from {rows} group by 1, {columns})
                    select count(*) from ((table said except table counted) union all (table counted except table said)) differing
                    """);
                Assert.True(differing is 0L, $"{when}: {differing} cells of kind {grain} of {counts} are not those of the rows.");
            }
        }
    }

    /// <summary>A transaction of a few statements, which ends well or does not.</summary>
    public async Task TransactionAsync()
    {
        await using var connection = await database.Writing.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                await using var command = new NpgsqlCommand(Statement(), connection, transaction);
                await command.ExecuteNonQueryAsync();
            }
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            // Two transactions took the same rows in another order: this one is as if it had not been.
            return;
        }

        if (_random.Next(3) == 0) await transaction.RollbackAsync();
        else await transaction.CommitAsync();
    }

    private const string Instant = "case when random() < 0.9 then timestamptz '2026-02-28 16:00:00+00' + (random() * 4)::int * interval '1 day' + (array[interval '0', '1 microsecond', '-1 microsecond', '9 hours', '-9 hours'])[1 + (random() * 4)::int] end";

    private static string Columns(string rows) => rows == "incidents" ? "reported_at" : "channel, created_at";

    private static string Values(string rows) => rows == "incidents" ? "r.at" : "'WINDOW', r.at";

    private static string Category(string rows) => rows == "incidents" ? "(array['OTHER', 'CITY_ORDER', null])[1 + (random() * 2)::int]" : "(array['HELP', 'COMPLAINT', null])[1 + (random() * 2)::int]";

    private static string State(string rows) => rows == "incidents" ? "(array['DISCOVERED', 'RESOLVED', 'CLOSED'])[1 + (random() * 2)::int]" : "(array['SUBMITTED', 'COMPLETED', 'RATED'])[1 + (random() * 2)::int]";
}
