using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Writes the rows of one entity from the claims of the records that are held: new ones, changed ones, and away with those
/// that no live record supports. Equal rows write nothing.</summary>
/// <remarks>A record that has not changed since it was last written speaks no more for plain values, so that what was done in the
/// hub since then stands; references are looked up again each time, since what they name may have come meanwhile.</remarks>
/// <param name="work">What to look at.</param>
/// <param name="entity">What is written.</param>
/// <param name="datasets">The data sets whose records make it.</param>
/// <param name="only">Which of their links, as <c>l</c>, do; null for all.</param>
internal sealed class EntityProjection(WorkingSet work, IEntityType entity, string[] datasets, string? only = null)
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

    private string Only => only is null ? "" : $" and {only}";

    /// <param name="referrers">Finds who waited for rows that are new.</param>
    /// <param name="later">Tables that are not written yet: references to them wait for <see cref="RefreshAsync"/>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task RunAsync(Referrers referrers, IReadOnlySet<string> later, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (!await work.HasAnyAsync(datasets, cancellationToken)) return;
        var columns = ClaimColumns.Of(entity).Where(column => column.Target is null || !later.Contains(column.Target)).ToList();
        var isPlaced = typeof(IPlaced).IsAssignableFrom(entity.ClrType);
        if (isPlaced) columns.AddRange(PlaceColumns);
        var hub = WorkflowTables.Find(entity.ClrType) is { } workflow ? new HubClaims(work, entity, workflow) : null;
        var names = columns.ConvertAll(column => $"\"{column.Column}\"");
        var required = columns.Where(column => column.Required).Select(column => $"\"{column.Column}\" is not null").Prepend("true");

        await ExecuteAsync($"""
            delete from {_table} t using (select l.entity_id from {work.Links} where l.dataset = any($1) and l.entity_id is not null and not l.live{Only}) gone
            where gone.entity_id = t.id
            """);
        await work.ExecuteAsync("drop table if exists projected, inserted", cancellationToken);
        await ExecuteAsync($"""
            create temp table projected on commit drop as
            select c.id, c.changed, c.dataset, c.source_key,{(hub is null ? "" : $" {HubClaims.Needed},")} {string.Join(",\n    ", columns.Select(column => $"{column.Value} as \"{column.Column}\""))}
            from (
                select l.entity_id as id, l.changed_in = {work.Generation} as changed, r.dataset, r.source_key, r.occurrence, r.watermark, r.recency,
                    coalesce(r.claims, '{"{}"}'::jsonb) as claims, r.point, r.grid_code, r.named_grid, r.named_community, r.named_street
                from {work.Links} join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                where l.live and l.entity_id is not null and l.dataset = any($1){Only}
            ) c
            {string.Join('\n', columns.Where(column => column.Join is not null).Select(column => column.Join))}
            {(isPlaced ? Placed : "")}
            """);
        if (hub is not null) await hub.ApplyAsync(cancellationToken);
        if (columns.Exists(column => column.Required))
        {
            // What a row can't be without may have gone, or a later record may not say it.
            var lacking = $"select t.id from projected p join {_table} t on t.id = p.id where not ({string.Join(" and ", required.Select(condition => condition == "true" ? condition : $"p.{condition}"))})";
            await referrers.AddAsync(_table, lacking, cancellationToken);
            await ExecuteAsync($"delete from {_table} where id in ({lacking})");
        }

        var insert = $"""
            insert into {_table} (id, {string.Join(", ", names)})
            select id, {string.Join(", ", names)} from projected p
            where {string.Join(" and ", required)} and not exists (select from {_table} t where t.id = p.id)
            """;
        if (work.IsWhole)
        {
            var isEmpty = !await work.AskAsync($"select exists (select from {_table})", cancellationToken);
            await ExecuteAsync(insert);
            // Nobody has done a step on a row that was not there.
            if (isEmpty) return;
        }
        else
        {
            await ExecuteAsync($"create temp table inserted (id uuid) on commit drop; with new as ({insert} returning id) insert into inserted select id from new");
            await referrers.AddWaitingAsync("select p.dataset, p.source_key from inserted n join projected p on p.id = n.id", cancellationToken);
        }

        await WriteAsync();
        // Somebody may have done a step since the rows were projected; from here on who would waits for the rows that were written.
        if (hub is not null && await hub.ApplyAsync(cancellationToken) > 0) await WriteAsync();

        async Task WriteAsync()
        {
            await UpdateAsync("p.changed", [.. columns]);
            await UpdateAsync("not p.changed", [.. columns.Where(column => column.Target is not null || PlaceColumns.Contains(column))]);
        }

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
    }, cancellationToken);

    /// <summary>Looks up the references that had to wait for a table written later, and notes those that lead to nothing.</summary>
    public Task RefreshAsync(IReadOnlySet<string> later, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (!await work.HasAnyAsync(datasets, cancellationToken)) return;
        foreach (var column in ClaimColumns.Of(entity).Where(column => column.Target is not null && later.Contains(column.Target)))
        {
            await ExecuteAsync($"""
                update {_table} t set "{column.Column}" = n.value
                from (
                    select c.id, {column.Value} as value
                    from (
                        select l.entity_id as id, r.dataset, r.source_key, r.occurrence, r.claims
                        from {work.Links} join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                        where l.live and l.entity_id is not null and l.dataset = any($1){Only}
                    ) c
                    {column.Join}
                ) n
                where t.id = n.id and t."{column.Column}" is distinct from n.value
                """);
        }
    }, cancellationToken);

    /// <summary>Notes the references that lead to nothing yet.</summary>
    public Task AwaitAsync(CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        var references = ClaimColumns.Of(entity).Where(column => column.Member is not null).ToList();
        if (references.Count == 0 || !await work.HasAnyAsync(datasets, cancellationToken)) return;
        // Only a table that is made is worked out on several cores.
        await work.ExecuteAsync("drop table if exists awaited", cancellationToken);
        await ExecuteAsync($"""
            create temp table awaited on commit drop as
            select distinct v.member->>'dataset' as awaited_dataset, v.member->>'key' as awaited_key, l.dataset, l.source_key
            from {work.Links} join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            left join {_table} t on t.id = l.entity_id
            cross join lateral (values {string.Join(", ", references.Select(column => $"(t.\"{column.Column}\" is null, r.claims->'{column.Member}')"))}) as v(is_missing, member)
            where l.live and l.dataset = any($1){Only} and v.is_missing and v.member ? 'key'
            """);
        await ExecuteAsync("insert into source_awaited (awaited_dataset, awaited_key, dataset, source_key) select awaited_dataset, awaited_key, dataset, source_key from awaited on conflict do nothing");
    }, cancellationToken);

    private Task<int> ExecuteAsync(string text)
        => text.Contains("$1", StringComparison.Ordinal) ? work.ExecuteAsync(text, CancellationToken.None, datasets) : work.ExecuteAsync(text, CancellationToken.None);
}
