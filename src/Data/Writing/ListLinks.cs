using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Writes the lists of references that records of an entity hold, as rows of a link table.</summary>
internal static class ListLinks
{
    /// <param name="work">What is looked at.</param>
    /// <param name="navigation">The list.</param>
    /// <param name="datasets">The data sets whose records hold it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, ISkipNavigation navigation, string[] datasets, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (!await work.HasAnyAsync(datasets, cancellationToken)) return;
        var table = navigation.JoinEntityType.GetTableName();
        var own = navigation.ForeignKey.Properties[0].GetColumnName();
        var other = navigation.Inverse?.ForeignKey.Properties[0].GetColumnName()
            ?? navigation.JoinEntityType.GetForeignKeys().Single(key => key.PrincipalEntityType == navigation.TargetEntityType).Properties[0].GetColumnName();
        var member = $"claims->'{JsonNamingPolicy.CamelCase.ConvertName(navigation.Name)}'";
        var target = ReferenceJoin.To(navigation.TargetEntityType.GetTableName()!, "c.value", "t");
        await work.ExecuteAsync("drop table if exists said", cancellationToken);
        await work.ExecuteAsync($"""
            create temp table said on commit drop as
            select c.id as own, {target.Value} as other, c.dataset, c.source_key, c.value
            from (
                select l.entity_id as id, r.dataset, r.source_key, r.occurrence, v.value
                from {work.Links} join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                cross join lateral jsonb_array_elements(
                    case jsonb_typeof(r.{member}) when 'array' then r.{member} when 'object' then jsonb_build_array(r.{member}) else '[]' end) as v(value)
                where l.live and l.dataset = any($1)
            ) c
            {target.Join}
            """, cancellationToken, datasets);
        await work.ExecuteAsync($"""
            delete from {table} g using (select l.entity_id from {work.Links} where l.dataset = any($1)) o
            where o.entity_id = g.{own} and not exists (select from said s where s.own = g.{own} and s.other = g.{other})
            """, cancellationToken, datasets);
        await work.ExecuteAsync($"""
            insert into {table} ({own}, {other})
            select distinct own, other from said s
            where other is not null and exists (select from {navigation.DeclaringEntityType.GetTableName()} e where e.id = s.own) on conflict do nothing
            """, cancellationToken);
        await work.ExecuteAsync("""
            insert into source_awaited (awaited_dataset, awaited_key, dataset, source_key)
            select distinct value->>'dataset', value->>'key', dataset, source_key from said where other is null and value ? 'key' on conflict do nothing
            """, cancellationToken);
    }, cancellationToken);
}
