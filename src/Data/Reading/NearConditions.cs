using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Rows near an origin. The box is one on the plane of the order by distance, so that one index both finds them and hands them out nearest first,
/// and stops where the box ends; the metres themselves are those over the ellipsoid.</summary>
internal static class NearConditions
{
    public static SqlExpression Compile(ReadFilter.Near near, RowScope row)
    {
        var place = row.Expression(near.Place);
        if (near.Metres is null)
        {
            var isPlaced = new SqlExpression.IsNull(place, Negated: true);
            return near.From is ReadOrigin.Given ? isPlaced : new SqlExpression.And([isPlaced, new SqlExpression.IsNull(Origins.Metres(near.From), Negated: true)]);
        }

        return new SqlExpression.And([Box(near, row), new SqlExpression.Binary(Distance(place, near.From), SqlOperator.LessOrEqual, Metres(near))]);
    }

    /// <summary>Whether the row lies in the box of those that are near; only of a condition with metres.</summary>
    public static SqlExpression.Binary Box(ReadFilter.Near near, RowScope row)
        => new(new SqlExpression.Call(SqlFunction.HubMetres, [row.Expression(near.Place)]), SqlOperator.BoxOverlaps, Origins.Box(near.From, Metres(near)));

    /// <summary>Metres over the ellipsoid.</summary>
    public static SqlExpression Distance(SqlExpression place, ReadOrigin from)
        => new SqlExpression.Call(SqlFunction.Distance, [new SqlExpression.Cast(place, SqlType.Geography), Origins.Geography(from)]);

    private static SqlExpression.Parameter Metres(ReadFilter.Near near) => new(new SqlParameterSource(near.Metres, ParameterUse.Reach, NpgsqlDbType.Double));
}
