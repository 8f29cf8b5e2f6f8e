using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Adds to the working set who refers to rows that changed records will take away, rename or move, and who waited for records that came.</summary>
internal sealed class ChangedRows(WorkingSet work, Referrers referrers, IReadOnlyList<DatasetDefinition> datasets)
{
    public async Task RunAsync(ProjectionOrder order, CancellationToken cancellationToken)
    {
        if (work.IsWhole) return;
        await referrers.AddWaitingAsync("select w.dataset, w.source_key from work_changed w", cancellationToken);
        await work.ExecuteAsync("create temp table leaving (id uuid primary key) on commit drop", cancellationToken);
        foreach (var entity in order.Before.Concat(order.After))
        {
            var table = entity.GetTableName()!;
            var own = datasets.Where(dataset => dataset.Entity == entity.ClrType.Name).Select(dataset => dataset.Id).ToList();
            if (!await work.HasAnyAsync(own, cancellationToken)) continue;
            // Whoever takes a value over from a row, or finds it by name, has to look again however it has changed.
            var isLooked = NamedThings.IsOf(table) || Derivations.TakenFrom(table);
            await work.ExecuteAsync($"""
                insert into leaving select l.entity_id from work_changed w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key)
                where l.dataset in ({string.Join(", ", own.Select(id => $"'{id}'"))}) and l.entity_id is not null {(isLooked ? "" : "and not l.live")} on conflict do nothing
                """, cancellationToken);
            await referrers.AddAsync(table, $"select l.id from leaving l join {table} own on own.id = l.id", cancellationToken);
        }
    }
}
