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

        var metres = new SqlExpression.Parameter(new SqlParameterSource(near.Metres, ParameterUse.Reach, NpgsqlDbType.Double));
        return new SqlExpression.And(
        [
            new SqlExpression.Binary(new SqlExpression.Call(SqlFunction.HubMetres, [place]), SqlOperator.BoxOverlaps, Origins.Box(near.From, metres)),
            new SqlExpression.Binary(Distance(place, near.From), SqlOperator.LessOrEqual, metres),
        ]);
    }

    /// <summary>Metres over the ellipsoid.</summary>
    public static SqlExpression Distance(SqlExpression place, ReadOrigin from)
        => new SqlExpression.Call(SqlFunction.Distance, [new SqlExpression.Cast(place, SqlType.Geography), Origins.Geography(from)]);
}
