namespace Jianye.DataHub.Data.Writing;

/// <summary>Which member of a grid's team sent a message: the person whom the card names, at the post that it names; of several terms the one that is not over,
/// then the latest.</summary>
internal static class MessageSenders
{
    /// <summary>Whoever wrote as somebody whose posts have changed.</summary>
    private const string Writing = """
        select m.dataset, m.source_key
        from work_links w join person_mentions p on (p.dataset, p.source_key) = (w.dataset, w.source_key) and p.post is not null and p.register
        join person_mentions m on m.resident_id = p.resident_id and m.post is not null and not m.register
        """;

    /// <param name="work">What to look at.</param>
    /// <param name="messages">The data sets of messages.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] messages, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        await work.AddAsync(Writing, cancellationToken);
        await work.ExecuteAsync($"""
            with terms as materialized (
                select distinct on (e.person_id, post) e.person_id, g.code || '/' || e.role as post, e.id
                from grid_team_members e join grids g on g.id = e.grid_id
                where e.person_id is not null
                order by e.person_id, post, e.valid_to is null desc, e.valid_from desc nulls last,
                    (select min(k.dataset || '/' || k.source_key) from source_links k where k.entity_id = e.id)
            )
            update messages t set sender_id = n.sender_id
            from (
                select l.entity_id as id, e.id as sender_id
                from {work.Links}
                left join person_mentions m on (m.dataset, m.source_key, m.occurrence) = (l.dataset, l.source_key, l.held) and m.ordinal = 0
                left join terms e on (e.person_id, e.post) = (m.resident_id, m.post)
                where l.live and l.dataset = any($1)
            ) n
            where t.id = n.id and t.sender_id is distinct from n.sender_id
            """, cancellationToken, messages);
    }, cancellationToken);
}
