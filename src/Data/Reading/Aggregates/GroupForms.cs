using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>How values become keys of groups.</summary>
internal static class GroupForms
{
    private static readonly SqlExpression Zone = new SqlExpression.Word("Asia/Shanghai");

    /// <summary>A key of the rows that are known under a name.</summary>
    /// <param name="key">The key.</param>
    /// <param name="input">Has a value worked out for every row, under a text that tells it from others, and names its column.</param>
    public static Func<SqlAlias, SqlExpression> Key(ReadGroupKey key, Func<string, Func<RowScope, SqlExpression>, string> input)
    {
        switch (key.Form)
        {
            case GroupForm.Period period:
                return Column(input("period", row => Period(row.Expression(key.Property), key.Property.Kind, period.Unit)));
            case GroupForm.Bands bands:
                return Column(input("band", row => Band(row, key.Property, bands)));
            case GroupForm.Cell { Shape: CellShape.Square } square:
                return Column(input("square", row => Cell(Floor(Place(row, key.Property, square, isNorth: false)), Floor(Place(row, key.Property, square, isNorth: true)))));
            case GroupForm.Cell hexagon:
                var (east, north) = (input("east", row => Place(row, key.Property, hexagon, isNorth: false)), input("north", row => Place(row, key.Property, hexagon, isNorth: true)));
                return alias => Hexagon(new SqlExpression.Column(alias, east), new SqlExpression.Column(alias, north));
            default:
                return Column(input("value", row => Plain(row, key.Property)));
        }
    }

    /// <summary>The value itself; an entity's key without a join.</summary>
    public static SqlExpression Plain(RowScope row, PropertyModel property)
        => property == row.Entity.Key ? row.Column("id") : row.Expression(property);

    private static Func<SqlAlias, SqlExpression> Column(string name) => alias => new SqlExpression.Column(alias, name);

    private static SqlExpression.Cast Period(SqlExpression value, ValueKind kind, CalendarUnit unit)
    {
        // A date without zone must not become an instant on its way, which depends on the session's zone.
        var local = kind == ValueKind.DateTime ? new SqlExpression.Call(SqlFunction.TimeZone, [Zone, value]) : (SqlExpression)new SqlExpression.Cast(value, SqlType.LocalTimestamp);
        var first = unit switch
        {
            CalendarUnit.Day => kind == ValueKind.DateTime ? local : value,
            CalendarUnit.Week => Truncated("week", local),
            CalendarUnit.Month => Truncated("month", local),
            CalendarUnit.Quarter => Truncated("quarter", local),
            _ => Truncated("year", local),
        };
        return new SqlExpression.Cast(first, SqlType.Date);
    }

    private static SqlExpression.Call Truncated(string unit, SqlExpression value) => new(SqlFunction.DateTrunc, [new SqlExpression.Word(unit), value]);

    private static SqlExpression.Call Band(RowScope row, PropertyModel property, GroupForm.Bands bands)
    {
        var day = new SqlParameterSource(bands.AsOf, ParameterUse.DateOrToday, NpgsqlDbType.Date);
        var value = bands.AsOf is null ? row.Expression(property) : ComputedExpressions.Age(row, new SqlExpression.Parameter(day));
        var bounds = new SqlParameterSource(bands.Bounds, ParameterUse.Bounds, NpgsqlDbType.Array | NpgsqlDbType.Double);
        return new SqlExpression.Call(SqlFunction.WidthBucket, [new SqlExpression.Cast(value, SqlType.Double), new SqlExpression.Parameter(bounds)]);
    }

    /// <summary>Where a point lies along an axis, counted in squares, or in steps from one row of hexagons to the next.</summary>
    private static SqlExpression.Binary Place(RowScope row, PropertyModel property, GroupForm.Cell cell, bool isNorth)
    {
        var origin = new SqlParameterSource(new ReadValue.Constant(isNorth ? MapCells.Latitude : MapCells.Longitude), ParameterUse.Plain, NpgsqlDbType.Double);
        var scale = new SqlParameterSource(cell.Size, ParameterUse.CellsInADegree, NpgsqlDbType.Double, new CellAxis(cell.Shape, isNorth));
        var degrees = new SqlExpression.Binary(
            new SqlExpression.Call(isNorth ? SqlFunction.Y : SqlFunction.X, [row.Expression(property)]), SqlOperator.Minus, new SqlExpression.Parameter(origin));
        return new SqlExpression.Binary(degrees, SqlOperator.Times, new SqlExpression.Parameter(scale));
    }

    /// <summary>The nearest centre: those with both numbers even and those with both odd make one rectangular lattice each.</summary>
    private static SqlExpression.Cast Hexagon(SqlExpression u, SqlExpression v)
    {
        var isEven = new SqlExpression.Binary(Far(u, Even(u), v, Even(v)), SqlOperator.LessOrEqual, Far(u, Odd(u), v, Odd(v)));
        return new SqlExpression.Cast(new SqlExpression.Case(isEven, Both(Even(u), Even(v)), Both(Odd(u), Odd(v))), SqlType.BigInteger);

        static SqlExpression Even(SqlExpression place) => Times(2, new SqlExpression.Call(SqlFunction.Round, [Half(place)]));

        static SqlExpression Odd(SqlExpression place)
            => new SqlExpression.Binary(Times(2, Floor(Half(place))), SqlOperator.Plus, new SqlExpression.Number(1));
    }

    private static SqlExpression.Cast Cell(SqlExpression column, SqlExpression row) => new(Both(column, row), SqlType.BigInteger);

    /// <summary>Two whole numbers as one, which is hashed once: the first counts 2³² times (<see cref="MapCells.Split"/>).</summary>
    private static SqlExpression.Binary Both(SqlExpression column, SqlExpression row) => new(Times(65_536, Times(65_536, column)), SqlOperator.Plus, row);

    private static SqlExpression.Call Floor(SqlExpression value) => new(SqlFunction.Floor, [value]);

    /// <summary>The square of the distance, up to a factor.</summary>
    private static SqlExpression.Binary Far(SqlExpression u, SqlExpression column, SqlExpression v, SqlExpression line)
        => new(Times(3, Square(u, column)), SqlOperator.Plus, Square(v, line));

    private static SqlExpression.Binary Square(SqlExpression place, SqlExpression centre)
    {
        var difference = new SqlExpression.Binary(place, SqlOperator.Minus, centre);
        return new SqlExpression.Binary(difference, SqlOperator.Times, difference);
    }

    private static SqlExpression.Binary Half(SqlExpression place) => new(place, SqlOperator.DividedBy, new SqlExpression.Number(2));

    private static SqlExpression.Binary Times(int factor, SqlExpression value) => new(new SqlExpression.Number(factor), SqlOperator.Times, value);
}
