using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Writes the rows of one entity from the claims of the records that are held: new ones, changed ones, and away with those
/// that no live record supports. Equal rows write nothing.</summary>
/// <remarks>A record that has not changed since it was last written speaks no more for plain values, so that what was done in the
/// hub since then stands; references are looked up again each time, since what they name may have come meanwhile.</remarks>
internal sealed class EntityProjection(IEntityType entity, string[] datasets)
{
    private const string Placed = """
        left join grids g on g.code = coalesce(c.grid_code, c.named_grid)
        left join communities gc on gc.code = c.named_community
        left join streets gs on gs.code = c.named_street
        """;

    private static readonly ClaimColumn[] PlaceColumns =
    [
        new("grid_id", "coalesce(g.id, gc.grid_id)"),
        new("level1_grid_id", "case g.level when 'LEVEL_2' then g.parent_id when 'LEVEL_1' then g.id else gc.grid_id end"),
        new("community_id", "coalesce(g.community_id, gc.id)"),
        new("street_id", "coalesce(g.street_id, gc.street_id, gs.id)"),
    ];

    private readonly string _table = entity.GetTableName()!;

    /// <param name="connection">Without a transaction; one is made.</param>
    /// <param name="later">Tables that are not written yet: references to them wait for <see cref="RefreshAsync"/>.</param>
    public async Task RunAsync(NpgsqlConnection connection, IReadOnlySet<string> later, CancellationToken cancellationToken)
    {
        var columns = ClaimColumns.Of(entity).Where(column => column.Target is null || !later.Contains(column.Target)).ToList();
        var isPlaced = typeof(IPlaced).IsAssignableFrom(entity.ClrType);
        if (isPlaced) columns.AddRange(PlaceColumns);
        var names = columns.ConvertAll(column => $"\"{column.Column}\"");
        var required = columns.Where(column => column.Required).Select(column => $"\"{column.Column}\" is not null").Prepend("true");

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync($"""
            delete from {_table} t using source_links l
            where l.entity_id = t.id and l.dataset = any($1) and not l.live
            """);
        await ExecuteAsync($"""
            create temp table projected on commit drop as
            select c.id, c.changed, {string.Join(",\n    ", columns.Select(column => $"{column.Value} as \"{column.Column}\""))}
            from (
                select l.entity_id as id, l.projected is distinct from l.held as changed, r.dataset, r.source_key, r.occurrence,
                    coalesce(r.claims, '{"{}"}'::jsonb) as claims, r.point, r.grid_code, r.named_grid, r.named_community, r.named_street
                from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                where l.live and l.entity_id is not null and l.dataset = any($1)
            ) c
            {string.Join('\n', columns.Where(column => column.Join is not null).Select(column => column.Join))}
            {(isPlaced ? Placed : "")}
            """);
        await ExecuteAsync($"""
            insert into {_table} (id, {string.Join(", ", names)})
            select id, {string.Join(", ", names)} from projected p
            where {string.Join(" and ", required)} and not exists (select from {_table} t where t.id = p.id)
            """);
        await UpdateAsync("p.changed", [.. columns]);
        await UpdateAsync("not p.changed", [.. columns.Where(column => column.Target is not null || PlaceColumns.Contains(column))]);
        await ExecuteAsync("update source_links set projected = case when live then held end where dataset = any($1) and projected is distinct from case when live then held end");
        await transaction.CommitAsync(cancellationToken);

        async Task UpdateAsync(string which, ClaimColumn[] set)
        {
            if (set.Length == 0) return;
            await ExecuteAsync($"""
                update {_table} t set {string.Join(", ", set.Select(column => $"\"{column.Column}\" = p.\"{column.Column}\""))}
                from projected p
                where t.id = p.id and {which} and {string.Join(" and ", required.Select(condition => condition == "true" ? condition : $"p.{condition}"))}
                  and ({string.Join(" or ", set.Select(column => $"t.\"{column.Column}\" is distinct from p.\"{column.Column}\""))})
                """);
        }

        async Task ExecuteAsync(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            if (text.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = datasets });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Looks up the references that had to wait for a table written later.</summary>
    public async Task RefreshAsync(NpgsqlConnection connection, IReadOnlySet<string> later, CancellationToken cancellationToken)
    {
        foreach (var column in ClaimColumns.Of(entity).Where(column => column.Target is not null && later.Contains(column.Target)))
        {
            await using var command = new NpgsqlCommand($"""
                update {_table} t set "{column.Column}" = n.value
                from (
                    select c.id, {column.Value} as value
                    from (
                        select l.entity_id as id, r.dataset, r.source_key, r.occurrence, r.claims
                        from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                        where l.live and l.entity_id is not null and l.dataset = any($1)
                    ) c
                    {column.Join}
                ) n
                where t.id = n.id and t."{column.Column}" is distinct from n.value
                """, connection) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = datasets } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
