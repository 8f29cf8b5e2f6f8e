using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Access;

/// <summary>What is shown in place of a value; worked out by PostgreSQL, so that the whole value never leaves it.</summary>
internal static class ColumnMasks
{
    /// <summary>In degrees, some 500 m.</summary>
    private const string Coarse = "0.005";

    /// <summary>Whether a property can be shown in part; one that can't is refused where it is to be masked.</summary>
    public static bool Has(PropertyModel property) => property.Kind == ValueKind.String || (property.Kind == ValueKind.Geometry && property.Class == ColumnClass.Location);

    /// <summary><c>王**</c>, <c>138****0001</c>, <c>3201**********0011</c>, an address up to its first number, a point to half a kilometre.</summary>
    public static SqlExpression Of(PropertyModel property, SqlExpression value) => property.Class switch
    {
        ColumnClass.Name => OrNull(value, Call(SqlFunction.Concat, Call(SqlFunction.Left, value, new SqlExpression.Number(1)), Word("**"))),
        ColumnClass.Contact => OrNull(value, Ends(value, 3, "****")),
        ColumnClass.Identifier => OrNull(value, Ends(value, 4, "**********")),
        ColumnClass.Location when property.Kind == ValueKind.Geometry => Call(SqlFunction.SnapToGrid, value, new SqlExpression.Cast(Word(Coarse), SqlType.Double)),
        _ => OrNull(value, Call(SqlFunction.RegexpReplace, value, Word("[0-9０-９〇一二三四五六七八九十百]+.*$"), Word("**"))),
    };

    /// <summary>The value in the caller's own row, null in others.</summary>
    public static SqlExpression OfOwnRow(SqlAlias row, SqlExpression value)
    {
        var me = new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.Rights, NpgsqlDbType.Uuid, RightsValue.Person));
        return new SqlExpression.Case(new SqlExpression.Binary(new SqlExpression.Column(row, "id"), SqlOperator.Equal, me), value, new SqlExpression.Null());
    }

    /// <summary>Both ends of a number; of a short one nothing.</summary>
    private static SqlExpression.Case Ends(SqlExpression value, int first, string stars) => new(
        new SqlExpression.Binary(Call(SqlFunction.Length, value), SqlOperator.GreaterOrEqual, new SqlExpression.Number(first + 6)),
        Call(SqlFunction.Concat, Call(SqlFunction.Left, value, new SqlExpression.Number(first)), Word(stars), Call(SqlFunction.Right, value, new SqlExpression.Number(4))),
        Word(stars));

    private static SqlExpression.Case OrNull(SqlExpression value, SqlExpression masked) => new(new SqlExpression.IsNull(value, Negated: false), new SqlExpression.Null(), masked);

    private static SqlExpression.Call Call(SqlFunction function, params SqlExpression[] arguments) => new(function, arguments);

    private static SqlExpression.Word Word(string text) => new(text);
}
