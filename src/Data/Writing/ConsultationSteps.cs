namespace Jianye.DataHub.Data.Writing;

/// <summary>State and history of a consultation by its stages: the highest that was delivered is the state, all of them in the order of their time are the
/// history. No platform says either of the consultation as such.</summary>
internal static class ConsultationSteps
{
    /// <summary>SQL over <c>c</c>, the consultation's <c>dataset</c> and <c>source_key</c>.</summary>
    public const string State = $"""
        coalesce((select s.claims->>'kind' from {Stages} and s.claims ? 'kind' order by (s.claims->>'order')::int desc nulls last, s.claims->>'at' desc nulls last, s.source_key desc limit 1), 'RAISED')
        """;

    /// <summary>Who acted stands with the stages: a published consultation is shown without them.</summary>
    public const string History = $"""
        hub_history((
            select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', s.claims->>'at', 'to', s.claims->>'kind', 'note', s.claims->>'result'))
                order by s.claims->>'at' nulls first, (s.claims->>'order')::int, s.source_key)
            from {Stages} and s.claims ? 'kind'))
        """;

    private const string Stages = """
        source_gathered g
        join source_links k on (k.dataset, k.source_key, k.held) = (g.from_dataset, g.from_key, g.occurrence) and k.live
        join source_records s on (s.dataset, s.source_key, s.occurrence) = (g.from_dataset, g.from_key, g.occurrence)
        where (g.dataset, g.source_key) = (c.dataset, c.source_key)
        """;

    /// <summary>A stage may change and the consultation's own words stay.</summary>
    private const string Touched = """
        insert into work_links
        select g.dataset, g.source_key from work_changed w join source_gathered g on (g.from_dataset, g.from_key) = (w.dataset, w.source_key) where g.dataset = any($1)
        on conflict do nothing
        """;

    /// <param name="work">What to look at.</param>
    /// <param name="consultations">The data sets of consultations.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] consultations, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (consultations.Length == 0) return;
        if (!work.IsWhole)
        {
            await work.ExecuteAsync(Touched, cancellationToken, consultations);
            work.Grow();
        }

        await work.ExecuteAsync($"""
            update consultations t set state = n.state, history = n.history
            from (
                select c.entity_id as id, {State} as state, {History} as history
                from (select l.dataset, l.source_key, l.entity_id from {work.Links} where l.live and l.dataset = any($1)) c
            ) n
            where t.id = n.id and (t.state, t.history) is distinct from (n.state, n.history)
            """, cancellationToken, consultations);
    }, cancellationToken);
}
