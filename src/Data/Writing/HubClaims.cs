using Jianye.DataHub.Data.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Says again what was done in the hub with rows that platforms deliver: among what is projected, before anything is written. The later claim wins,
/// whoever made it; the history has the steps of both sides in the order of their time.</summary>
/// <param name="work">What to look at.</param>
/// <param name="entity">The entity that is projected.</param>
/// <param name="workflow">Its workflow.</param>
internal sealed class HubClaims(WorkingSet work, IEntityType entity, Workflow workflow)
{
    /// <summary>What the projection needs beside the columns: <c>c</c> is the record.</summary>
    public const string Needed = "c.recency as said_at, 0::bigint as hub_steps, null::jsonb as said_history, null::text as said_state";

    private const string Responded = "first_responded_at";

    /// <summary>Puts the hub's claims among the projected rows of which the hub has done more steps than they know.</summary>
    /// <returns>How many rows there were.</returns>
    public Task<int> ApplyAsync(CancellationToken cancellationToken) => work.ExecuteAsync($"""
        update projected p set hub_steps = h.steps, said_history = h.said_history, said_state = h.said_state,
            history = hub_merged_history(h.said_history, h.entries),
            state = case when h.state_at >= coalesce(case when h.said_history->-1->>'to' = h.said_state then (h.said_history->-1->>'at')::timestamptz end, to_timestamp(p.said_at / 1000.0), '-infinity')
                then h.state else h.said_state end
            {string.Concat(workflow.Columns.Select((column, i) => $", \"{column}\" = {Claim(column, $"k{i}")}"))}
        from (
            select q.id, s.*, case q.hub_steps when 0 then q.history else q.said_history end as said_history, case q.hub_steps when 0 then q.state else q.said_state end as said_state
            from projected q cross join lateral (
                select count(*) as steps, jsonb_agg(w.entry order by w.number) as entries,
                    (array_agg(w.state_after order by w.number desc) filter (where w.state_after is distinct from w.state_before))[1] as state,
                    max(w.at) filter (where w.state_after is distinct from w.state_before) as state_at
                from workflow_steps w where w.entity_id = q.id
            ) s
            where s.steps <> q.hub_steps
        ) h
        where h.id = p.id
        """, cancellationToken);

    /// <summary>The row that a claim names, as long as it is there; of a person who stands for it now.</summary>
    public static string Row(string table, string key) => table == "residents"
        ? $"(select r.id from residents r where r.id = coalesce((select a.resident_id from resident_aliases a where a.id = {key}), {key}))"
        : $"(select r.id from {table} r where r.id = {key})";

    /// <summary>The latest word of the hub about a column, where it is not older than the record; the record's else. The first response is the earlier one.</summary>
    private string Claim(string column, string alias)
    {
        if (column == Responded) return $"least(p.{Responded}, (select min((w.claims->>'{Responded}')::timestamptz) from workflow_steps w where w.entity_id = p.id))";
        var property = entity.GetProperties().Single(candidate => candidate.GetColumnName() == column);
        var value = property.GetContainingForeignKeys().FirstOrDefault() is { } key
            ? Row(key.PrincipalEntityType.GetTableName()!, $"({alias}.value)::uuid")
            : $"({alias}.value)::{property.GetColumnType()}";
        return $"""
            (coalesce((
                select array[case when {alias}.at >= coalesce(to_timestamp(p.said_at / 1000.0), '-infinity') then {value} else p."{column}" end]
                from (select w.at, w.claims->>'{column}' as value from workflow_steps w where w.entity_id = p.id and w.claims ? '{column}' order by w.number desc limit 1) {alias}
            ), array[p."{column}"]))[1]
            """;
    }
}
