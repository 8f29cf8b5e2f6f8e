using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jianye.DataHub.Data.Quality;

/// <summary>Measures the quality of the data after a run (docs/guides/operators.md, "Data quality").</summary>
/// <remarks>All of it is read, so a small run on a large district is left out: it is measured once a hundredth of what is live has changed.</remarks>
internal sealed class QualityMeasurement(NpgsqlConnection connection, IReadOnlyList<DatasetDefinition> datasets, TimeProvider time)
{
    /// <summary>Below so many live records every run is measured.</summary>
    private const long Small = 100_000;

    private const string IsDue = """
        select (select count(*) from (select from source_links where live limit $1) s) < $1
            or coalesce((select sum(accepted) from platform_runs where finished_at > coalesce((select max(measured_at) from data_quality), '-infinity')), 0)
                >= (select count(*) from source_links where live) / 100
        """;

    // Keys as equations, nulls made a value: "is not distinct from" would compare every measure with every other.
    private const string Keep = """
        create temp table quality_changes on commit drop as
        with current as (
            select entity, coalesce(platform_id, $1) as platform, coalesce(street_id, $1) as street, coalesce(community_id, $1) as community, coalesce(grid_id, $1) as grid,
                id, (delivered, "distinct", completeness, accuracy, latest_at, open_conflicts) as figures
            from data_quality
            where current
        ),
        measured as (
            select m.*, coalesce(platform_id, $1) as platform, coalesce(street_id, $1) as street, coalesce(community_id, $1) as community, coalesce(grid_id, $1) as grid,
                (delivered, objects, round(completeness, 4), round(accuracy, 4), latest, conflicts) as figures
            from quality_measures m
        )
        select c.id as former, m.entity, m.platform_id, m.street_id, m.community_id, m.grid_id, m.delivered, m.objects, m.completeness, m.accuracy, m.latest, m.conflicts
        from measured m
        left join current c using (entity, platform, street, community, grid)
        where c.id is null or c.figures is distinct from m.figures
        """;

    private const string Retire = "update data_quality d set current = false from quality_changes c where d.id = c.former";

    private const string Insert = """
        insert into data_quality (id, entity, measured_at, current, delivered, "distinct", completeness, accuracy, latest_at, open_conflicts, run_id, platform_id, street_id, community_id, grid_id)
        select hub_uuid_v7(), entity, $1, true, delivered, objects, completeness, accuracy, latest, conflicts, (select id from platform_runs order by id desc limit 1),
            platform_id, street_id, community_id, grid_id
        from quality_changes
        """;

    /// <summary>Measures if it is due.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using (var due = new NpgsqlCommand(IsDue, connection) { Parameters = { new() { Value = Small } } })
        {
            if (await due.ExecuteScalarAsync(cancellationToken) is not true) return false;
        }

        using var context = HubContextFactory.Create();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(WorkingSet.RoomyWithin);
        await ExecuteAsync("""
            create temp table quality_measures (entity text collate "C", platform_id uuid, street_id uuid, community_id uuid, grid_id uuid,
                delivered bigint, objects bigint, completeness numeric, accuracy numeric, latest timestamptz, conflicts bigint) on commit drop
            """);
        var filled = await FilledAsync([.. ExpectedFields.All.Keys.Select(type => context.Model.FindEntityType(type)!.GetTableName()!)], cancellationToken);
        foreach (var (type, expected) in ExpectedFields.All)
        {
            if (!filled.Contains(context.Model.FindEntityType(type)!.GetTableName()!)) continue;
            var own = datasets.Where(dataset => dataset.Entity == type.Name || (type == typeof(Resident) && dataset.Entity is null)).Select(dataset => dataset.Id).ToArray();
            var statements = new QualityStatements(context.Model.FindEntityType(type)!, expected);
            await ExecuteAsync(statements.Said, [own]);
            await ExecuteAsync(statements.Objects);
            await ExecuteAsync(statements.Places, [type.Name]);
            await ExecuteAsync(QualityStatements.Platforms, [own, type.Name]);
            if (type == typeof(Resident)) await ExecuteAsync(QualityStatements.Waiting, [type.Name]);
            await ExecuteAsync("drop table quality_said, quality_objects");
        }

        await ExecuteAsync("analyze quality_measures");
        await ExecuteAsync(Keep, [Guid.Empty]);
        await ExecuteAsync(Retire);
        await ExecuteAsync(Insert, [time.GetUtcNow()]);
        await transaction.CommitAsync(cancellationToken);
        return true;

        async Task ExecuteAsync(string text, object[]? values = null)
        {
            await using var command = new NpgsqlCommand(text, connection);
            foreach (var value in values ?? []) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Which tables have rows: of the others there is nothing to measure.</summary>
    private async Task<string[]> FilledAsync(string[] tables, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select array_remove(array[{string.Join(", ", tables.Select(table => $"case when exists (select from \"{table}\") then '{table}' end"))}], null)", connection);
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
