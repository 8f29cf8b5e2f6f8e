using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Writes the lists of references that records of an entity hold, as rows of a link table.</summary>
internal static class ListLinks
{
    /// <param name="connection">Without a transaction.</param>
    /// <param name="navigation">The list.</param>
    /// <param name="datasets">The data sets whose records hold it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task RunAsync(NpgsqlConnection connection, ISkipNavigation navigation, string[] datasets, CancellationToken cancellationToken)
    {
        var table = navigation.JoinEntityType.GetTableName();
        var own = navigation.ForeignKey.Properties[0].GetColumnName();
        var other = navigation.Inverse?.ForeignKey.Properties[0].GetColumnName()
            ?? navigation.JoinEntityType.GetForeignKeys().Single(key => key.PrincipalEntityType == navigation.TargetEntityType).Properties[0].GetColumnName();
        var member = $"claims->'{JsonNamingPolicy.CamelCase.ConvertName(navigation.Name)}'";
        var target = ReferenceJoin.To(navigation.TargetEntityType.GetTableName()!, "c.value", "t");
        await using var command = new NpgsqlCommand($"""
            with said as (
                select distinct c.id as own, {target.Value} as other
                from (
                    select l.entity_id as id, r.dataset, r.source_key, r.occurrence, v.value
                    from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
                    cross join lateral jsonb_array_elements(
                        case jsonb_typeof(r.{member}) when 'array' then r.{member} when 'object' then jsonb_build_array(r.{member}) else '[]' end) as v(value)
                    where l.live and l.dataset = any($1)
                ) c
                {target.Join}
                where {target.Value} is not null
            ), gone as (
                delete from {table} g using source_links l
                where l.entity_id = g.{own} and l.dataset = any($1) and not exists (select from said s where s.own = g.{own} and s.other = g.{other})
            )
            insert into {table} ({own}, {other}) select own, other from said s
            where exists (select from {navigation.DeclaringEntityType.GetTableName()} e where e.id = s.own) on conflict do nothing
            """, connection) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = datasets } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
