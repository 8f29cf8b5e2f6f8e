namespace Jianye.DataHub.Data.Writing;

/// <summary>The service point that a complex is: of the same community and name (13). There are few of either, so all are looked at each time.</summary>
internal static class ComplexPoints
{
    public static Task RunAsync(WorkingSet work, CancellationToken cancellationToken) => work.StepAsync(() => work.ExecuteAsync("""
        update complexes t set service_point_id = n.point_id
        from (
            select c.id, (
                select p.id from service_points p
                where (p.community_id, p.name) = (c.community_id, c.name)
                order by p.kind <> 'COMPLEX', (select min(k.dataset || '/' || k.source_key) from source_links k where k.entity_id = p.id) limit 1) as point_id
            from complexes c
        ) n
        where t.id = n.id and t.service_point_id is distinct from n.point_id
        """, cancellationToken), cancellationToken);
}
