using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>How values become keys of groups.</summary>
internal static class GroupForms
{
    private static readonly SqlExpression Zone = new SqlExpression.Word("Asia/Shanghai");

    /// <summary>The parts of a key, most often one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="input">Has a value worked out for every row, under a text that tells it from others, and names its column.</param>
    public static IReadOnlyList<Func<SqlAlias, SqlExpression>> Parts(ReadGroupKey key, Func<string, Func<RowScope, SqlExpression>, string> input)
    {
        switch (key.Form)
        {
            case GroupForm.Period period:
                return [Column(input("period", row => Period(row.Expression(key.Property), key.Property.Kind, period.Unit)))];
            case GroupForm.Bands bands:
                return [Column(input("band", row => Band(row, key.Property, bands)))];
            case GroupForm.Cell cell:
                var (column, line) = (Axis(key.Property, cell, isNorth: false, input), Axis(key.Property, cell, isNorth: true, input));
                return cell.Shape == CellShape.Square
                    ? [Column(column), Column(line)]
                    : [alias => Hexagon(alias, column, line, isNorth: false), alias => Hexagon(alias, column, line, isNorth: true)];
            default:
                return [Column(input("value", row => Plain(row, key.Property)))];
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

    /// <summary>Where a point lies along an axis, counted in cells: whole squares, halves of hexagons.</summary>
    private static string Axis(PropertyModel property, GroupForm.Cell cell, bool isNorth, Func<string, Func<RowScope, SqlExpression>, string> input)
    {
        var origin = new SqlParameterSource(new ReadValue.Constant(isNorth ? MapCells.Latitude : MapCells.Longitude), ParameterUse.Plain, NpgsqlDbType.Double);
        var scale = new SqlParameterSource(cell.Size, ParameterUse.CellsInADegree, NpgsqlDbType.Double, new CellAxis(cell.Shape, isNorth));
        return input(isNorth ? "north" : "east", row =>
        {
            var degrees = new SqlExpression.Binary(
                new SqlExpression.Call(isNorth ? SqlFunction.Y : SqlFunction.X, [row.Expression(property)]), SqlOperator.Minus, new SqlExpression.Parameter(origin));
            var place = new SqlExpression.Binary(degrees, SqlOperator.Times, new SqlExpression.Parameter(scale));
            return cell.Shape == CellShape.Square ? Whole(new SqlExpression.Call(SqlFunction.Floor, [place])) : place;
        });
    }

    /// <summary>The nearest centre: those with both numbers even and those with both odd make one rectangular lattice each.</summary>
    private static SqlExpression.Cast Hexagon(SqlAlias rows, string column, string line, bool isNorth)
    {
        var (u, v) = (new SqlExpression.Column(rows, column), new SqlExpression.Column(rows, line));
        var isEven = new SqlExpression.Binary(Far(u, Even(u), v, Even(v)), SqlOperator.LessOrEqual, Far(u, Odd(u), v, Odd(v)));
        return Whole(new SqlExpression.Case(isEven, Even(isNorth ? v : u), Odd(isNorth ? v : u)));

        static SqlExpression Even(SqlExpression place) => Times(2, new SqlExpression.Call(SqlFunction.Round, [Half(place)]));

        static SqlExpression Odd(SqlExpression place)
            => new SqlExpression.Binary(Times(2, new SqlExpression.Call(SqlFunction.Floor, [Half(place)])), SqlOperator.Plus, new SqlExpression.Number(1));
    }

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

    private static SqlExpression.Cast Whole(SqlExpression value) => new(value, SqlType.Integer);
}
