using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The given geometry of a spatial operator. It is moved and buffered, never the column, so that the column's index serves.</summary>
internal static class FilterShapes
{
    public static SqlExpression Given(FilterArguments arguments)
    {
        var geometry = FilterValues.Geometry(arguments.Geometry!);
        return arguments.Buffer is null ? geometry : Buffered(geometry, FilterValues.Metres(arguments.Buffer));
    }

    /// <summary>Metres between the column and the given shape, over the ellipsoid.</summary>
    public static SqlExpression Distance(SqlExpression column, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Distance,
        [
            new SqlExpression.Cast(column, SqlType.Geography),
            new SqlExpression.Once(new SqlExpression.Cast(Given(arguments), SqlType.Geography)),
        ]);

    /// <summary>A box that holds everything within the metres of the given shape: cheap, and the column's index serves it.</summary>
    public static SqlExpression IsNear(SqlExpression column, FilterArguments arguments, SqlExpression metres)
    {
        // A buffer is drawn with straight edges inside of the true circle: a hundredth and a metre more make up for it.
        var reach = new SqlExpression.Binary(
            new SqlExpression.Binary(metres, SqlOperator.Plus, new SqlExpression.Binary(metres, SqlOperator.Times, new SqlExpression.Cast(new SqlExpression.Word("0.01"), SqlType.Numeric))),
            SqlOperator.Plus,
            new SqlExpression.Number(1));
        var circle = new SqlExpression.Call(SqlFunction.Buffer, [new SqlExpression.Cast(Given(arguments), SqlType.Geography), reach]);
        var box = new SqlExpression.Call(SqlFunction.Envelope, [new SqlExpression.Cast(circle, SqlType.Geometry)]);
        return new SqlExpression.Binary(column, SqlOperator.BoxOverlaps, new SqlExpression.Once(box));
    }

    private static SqlExpression.Once Buffered(SqlExpression geometry, SqlExpression metres)
        => new(new SqlExpression.Cast(
            new SqlExpression.Call(SqlFunction.Buffer, [new SqlExpression.Cast(geometry, SqlType.Geography), metres]), SqlType.Geometry));
}
