namespace Jianye.DataHub.Data.Writing;

/// <summary>Says of admission requests that wait for a decision whether their item is on a live service list, and keeps that step in their history.</summary>
internal static class AdmissionListing
{
    private static string Statement(WorkingSet work) => $"""
        update admission_requests t set state = n.state, history = n.kept || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('at', n.kept->-1->'at', 'from', 'SUBMITTED', 'to', n.state)))
        from (
            select a.id, case when a.item_id is null then 'UNLISTED' else 'LISTED' end as state,
                (select coalesce(jsonb_agg(step order by position), '[]') from jsonb_array_elements(a.history) with ordinality as s(step, position)
                    where step->>'to' not in ('LISTED', 'UNLISTED')) as kept
            from {work.Links} join admission_requests a on a.id = l.entity_id
            where l.dataset = any($1) and a.state in ('SUBMITTED', 'LISTED', 'UNLISTED')
        ) n
        where t.id = n.id and t.state <> n.state
        """;

    public static Task RunAsync(WorkingSet work, string[] datasets, CancellationToken cancellationToken)
        => work.StepAsync(() => work.ExecuteAsync(Statement(work), cancellationToken, datasets), cancellationToken);
}
