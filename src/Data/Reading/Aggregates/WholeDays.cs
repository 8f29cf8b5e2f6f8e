using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Rows of which only numbers are asked: whole days from the rollup, and what is left of a day at either end from the rows themselves, so that the number is that of the very instants.</summary>
/// <param name="Rollup">Where the days are counted.</param>
/// <param name="Grain">The kind of cells that tell all that is asked.</param>
/// <param name="Filter">What is asked of the rows beside their time; null for nothing.</param>
/// <param name="From">From when; null for from the first.</param>
/// <param name="Until">Until when; null for until the last.</param>
internal sealed record WholeDays(Rollup Rollup, RollupGrain Grain, ReadFilter? Filter, ReadFilter.Compare? From, ReadFilter.Compare? Until)
{
    /// <summary>What to count, no row twice.</summary>
    public IEnumerable<CountedPart> Parts()
    {
        yield return new CountedPart(IsOfCells: true, row => Conditions(row, IsOfGrain(row), AfterFrom(row), BeforeUntil(row)));
        // The index over the time finds these; where a bound is the beginning of a day there are none.
        if (From is not null) yield return new CountedPart(IsOfCells: false, row => Conditions(row, Holds(From, row), Time(row, SqlOperator.Less, FirstDay), Until is null ? null : Holds(Until, row)));
        if (Until is not null) yield return new CountedPart(IsOfCells: false, row => Conditions(row, Holds(Until, row), Time(row, SqlOperator.GreaterOrEqual, LastDay), AfterFrom(row)));
    }

    /// <summary>When the first whole day begins.</summary>
    private SqlExpression FirstDay => Day(From!.Operator is Greater ? SqlFunction.HubDayAfter : SqlFunction.HubDayFrom, From);

    /// <summary>When the last whole day ends.</summary>
    private SqlExpression LastDay => Day(SqlFunction.HubDayOf, Until!);

    private SqlExpression[] Conditions(RowScope row, params SqlExpression?[] ofTime)
        => [.. ofTime.OfType<SqlExpression>(), .. Filter is null ? Array.Empty<SqlExpression>() : [FilterCompiler.Compile(Filter, row)]];

    private SqlExpression.Binary IsOfGrain(RowScope row) => new(row.Column(Rollup.Grain), SqlOperator.Equal, new SqlExpression.Number(Grain.Number));

    private SqlExpression.Binary? AfterFrom(RowScope row) => From is null ? null : Time(row, SqlOperator.GreaterOrEqual, FirstDay);

    private SqlExpression.Binary? BeforeUntil(RowScope row) => Until is null ? null : Time(row, SqlOperator.Less, LastDay);

    private SqlExpression.Binary Time(RowScope row, SqlOperator @operator, SqlExpression day) => new(row.Expression(Rollup.Time), @operator, day);

    private static SqlExpression Holds(ReadFilter.Compare bound, RowScope row) => FilterCompiler.Compile(bound, row);

    private static SqlExpression.Call Day(SqlFunction function, ReadFilter.Compare bound) => new(function, [FilterValues.One(bound.Property, bound.Arguments.Value!)]);
}
