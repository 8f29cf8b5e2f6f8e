using NetTopologySuite.Geometries;
using Npgsql;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>Where a row that is made in the hub belongs.</summary>
internal static class GivenPlace
{
    /// <summary>A grid by its code, which wins over the point; else the level-2 grid that covers the point, on a shared edge the one with the smallest code.</summary>
    private const string Question = """
        select g.id, case g.level when 'LEVEL_1' then g.id else g.parent_id end, g.community_id, g.street_id
        from grids g
        where case when $1::text is not null then g.code = $1 or g.short = $1 else g.level = 'LEVEL_2' and st_covers(g.boundary, $2::geometry) end
        order by g.code limit 1
        """;

    private static readonly string[] Columns = ["grid_id", "level1_grid_id", "community_id", "street_id"];

    /// <summary>Puts the four keys of the place among a row's values.</summary>
    /// <returns>The grid; null where neither a grid nor a point is given.</returns>
    /// <exception cref="ChangeRefusedException">There is no such grid, or none covers the point.</exception>
    public static async Task<Guid?> PutAsync(ChangeSession session, string? gridCode, Point? location, ColumnValues values, CancellationToken cancellationToken)
    {
        if (gridCode is null && location is null) return null;
        await using var command = session.Command(Question, gridCode, location);
        command.Parameters[0].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text;
        if (!await ReadAsync(command, values, cancellationToken)) throw new ChangeRefusedException(new ChangeFault.NoGrid());
        return (Guid?)values["grid_id"];
    }

    /// <summary>Puts the place of a resident among a row's values, where one is known.</summary>
    public static async Task PutOfAsync(ChangeSession session, Guid resident, ColumnValues values, CancellationToken cancellationToken)
    {
        await using var command = session.Command("select grid_id, level1_grid_id, community_id, street_id from residents where id = $1", resident);
        await ReadAsync(command, values, cancellationToken);
    }

    private static async Task<bool> ReadAsync(NpgsqlCommand command, ColumnValues values, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return false;
        for (var i = 0; i < Columns.Length; i++) values[Columns[i]] = await reader.IsDBNullAsync(i, cancellationToken) ? null : reader.GetGuid(i);
        return true;
    }
}
