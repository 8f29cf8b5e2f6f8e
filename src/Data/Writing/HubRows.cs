using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Keeps what rows made in the hub refer to: no record says it again when a person becomes one with another, or a row goes and comes back.</summary>
internal static class HubRows
{
    public static async Task RunAsync(WorkingSet work, IModel model, CancellationToken cancellationToken)
    {
        foreach (var workflow in WorkflowTables.All)
        {
            var entity = model.FindEntityType(workflow.Entity)!;
            foreach (var key in entity.GetForeignKeys().Where(key => key.DeleteBehavior == DeleteBehavior.SetNull))
            {
                var ofPerson = key.PrincipalEntityType.ClrType == typeof(Resident);
                // What is no person's comes back with the derivation of the whole.
                if (work.IsWhole || ofPerson) await work.StepAsync(() => work.ExecuteAsync(Statement(work, entity, key, ofPerson), cancellationToken), cancellationToken);
            }
        }
    }

    private static string Statement(WorkingSet work, IEntityType entity, IForeignKey key, bool ofPerson)
    {
        var column = key.Properties[0].GetColumnName();
        return $"""
            update {entity.GetTableName()} t set "{column}" = n.id
            from (
                select m.entity_id, {HubClaims.Row(key.PrincipalEntityType.GetTableName()!, "s.value")} as id
                from workflow_steps m
                cross join lateral (
                    select (l.claims->>'{column}')::uuid as value from workflow_steps l where l.entity_id = m.entity_id and l.claims ? '{column}' order by l.number desc limit 1
                ) s
                where m.entity = '{entity.ClrType.Name}' and m.state_before is null
                  {(work.IsWhole ? "" : $"and m.claims->>'{column}' in (select a.id::text from resident_aliases a union all select w.id::text from work_residents w)")}
            ) n
            where t.id = n.entity_id and {(ofPerson ? $"t.\"{column}\" is distinct from n.id" : $"t.\"{column}\" is null and n.id is not null")}
            """;
    }
}
