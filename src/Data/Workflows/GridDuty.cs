namespace Jianye.DataHub.Data.Workflows;

/// <summary>Who of a grid's team is on duty.</summary>
internal static class GridDuty
{
    /// <summary>Members before the chief; who has the fewest open incidents first.</summary>
    private const string OnDuty = """
        select m.id from grid_team_members m
        where m.grid_id = $1 and m.role in ('GRID_MEMBER', 'GRID_CHIEF')
          and (m.valid_from is null or m.valid_from <= $2) and (m.valid_to is null or m.valid_to >= $2)
        order by case m.role when 'GRID_MEMBER' then 0 else 1 end, (select count(*) from incidents i where i.handler_id = m.id and i.open), m.id
        limit 1
        """;

    /// <summary>The post that a person holds today; that of the grid before those of others.</summary>
    private const string Post = """
        select m.id from grid_team_members m
        where m.person_id = $1 and (m.valid_from is null or m.valid_from <= $2) and (m.valid_to is null or m.valid_to >= $2)
        order by m.grid_id is distinct from $3, m.id
        limit 1
        """;

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The member of a grid's team who is to handle what happens there; null where there is none.</summary>
    public static Task<Guid?> OnDutyAsync(ChangeSession session, Guid grid, CancellationToken cancellationToken)
        => session.ScalarAsync<Guid?>(OnDuty, cancellationToken, grid, Today(session));

    /// <summary>The caller's own post; null for who is no member of a team.</summary>
    public static Task<Guid?> PostAsync(ChangeSession session, Guid person, Guid? grid, CancellationToken cancellationToken)
        => session.ScalarAsync<Guid?>(Post, cancellationToken, person, Today(session), grid ?? Guid.Empty);

    private static DateOnly Today(ChangeSession session) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Now, Shanghai).DateTime);
}
