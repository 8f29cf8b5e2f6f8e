using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The figures that are made of many rows.</summary>
internal static class Figures
{
    public static SqlExpression Of(ReadMeasure measure, SqlExpression value) => measure.Function switch
    {
        AggregateFunction.CountDistinct => new SqlExpression.Aggregate(SqlAggregate.Count, value, Distinct: true),
        AggregateFunction.Sum => new SqlExpression.Aggregate(SqlAggregate.Sum, value),
        AggregateFunction.Minimum => new SqlExpression.Aggregate(SqlAggregate.Minimum, value),
        AggregateFunction.Maximum => new SqlExpression.Aggregate(SqlAggregate.Maximum, value),
        AggregateFunction.Average => Inexact(new SqlExpression.Aggregate(SqlAggregate.Average, value)),
        AggregateFunction.Deviation => Inexact(new SqlExpression.Aggregate(SqlAggregate.Deviation, value)),
        // There is no least uuid in PostgreSQL 15.
        AggregateFunction.Sole => new SqlExpression.Cast(new SqlExpression.Aggregate(SqlAggregate.Minimum, new SqlExpression.Cast(value, SqlType.Text)), SqlType.Uuid),
        AggregateFunction.Median => Percentile(new ReadValue.Constant(0.5), value),
        AggregateFunction.Percentile => Percentile(measure.Fraction!, value),
        _ => throw new InvalidOperationException($"{measure.Function} is made of no values."),
    };

    /// <summary>How a figure is written.</summary>
    public static CellKind KindOf(ReadMeasure measure) => measure.Function switch
    {
        AggregateFunction.Count or AggregateFunction.CountDistinct => CellKind.Long,
        AggregateFunction.Sole => CellKind.Key,
        _ when measure.IsNorth is not null => CellKind.Float,
        AggregateFunction.Minimum or AggregateFunction.Maximum => LevelCompiler.KindOf(measure.Property!),
        AggregateFunction.Sum => measure.Property!.Kind switch { ValueKind.Int => CellKind.Long, ValueKind.Float => CellKind.Float, _ => CellKind.Decimal },
        _ => CellKind.Float,
    };

    private static SqlExpression.Percentile Percentile(ReadValue fraction, SqlExpression value)
        => new SqlExpression.Percentile(
            new SqlExpression.Parameter(new SqlParameterSource(fraction, ParameterUse.Fraction, NpgsqlDbType.Double)), Inexact(value));

    private static SqlExpression.Cast Inexact(SqlExpression value) => new SqlExpression.Cast(value, SqlType.Double);
}
