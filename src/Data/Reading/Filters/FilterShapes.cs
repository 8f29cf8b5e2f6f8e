using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The given geometry of a spatial operator. It is moved and buffered, never the column, so that the column's index serves.</summary>
internal static class FilterShapes
{
    public static SqlExpression Given(FilterArguments arguments)
    {
        return arguments.Buffer is null
            ? FilterValues.Geometry(arguments.Geometry!, ParameterUse.Geometry)
            : Buffered(FilterValues.Geometry(arguments.Geometry!, ParameterUse.BufferedGeometry), FilterValues.Buffer(arguments.Buffer));
    }

    /// <summary>Whether a property holds single points, of which some predicates say less, or what is cheaper to ask.</summary>
    public static bool IsPoint(PropertyModel property) => property.ClrType == typeof(Point);

    /// <summary>The condition is false; unknown where it is unknown.</summary>
    public static SqlExpression Fails(SqlExpression condition) => new SqlExpression.Binary(condition, SqlOperator.Equal, new SqlExpression.Boolean(false));

    /// <summary>Metres between the column and the given shape, over the ellipsoid.</summary>
    public static SqlExpression Distance(SqlExpression column, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Distance,
        [
            new SqlExpression.Cast(column, SqlType.Geography),
            new SqlExpression.Once(new SqlExpression.Cast(Given(arguments), SqlType.Geography)),
        ]);

    /// <summary>A box that holds everything within the metres of the given shape: cheap, and the column's index serves it. It is worked out
    /// before the statement is sent, so that the planner knows how many rows it may hold.</summary>
    public static SqlExpression.Binary IsNear(SqlExpression column, FilterArguments arguments)
    {
        var box = new SqlParameterSource(arguments.Geometry, ParameterUse.Box, null, new BoxReach(arguments.Metres!, arguments.Buffer));
        return new SqlExpression.Binary(column, SqlOperator.BoxOverlaps, new SqlExpression.Parameter(box));
    }

    private static SqlExpression.Once Buffered(SqlExpression geometry, SqlExpression metres)
        => new(new SqlExpression.Cast(
            new SqlExpression.Call(SqlFunction.Buffer, [new SqlExpression.Cast(geometry, SqlType.Geography), metres]), SqlType.Geometry));
}
