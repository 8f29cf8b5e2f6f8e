using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows on one side of a cursor. The text differs with and without a cursor and with its nulls, since only then an index
/// finds the first row at once (11 rows read instead of 496: measured on a page of ten).</summary>
/// <remarks>Nulls stand last when ascending and first when descending. The last key is the entity's own and never null.</remarks>
internal static class Keyset
{
    /// <summary>Conditions that exclude one another and together are the rows beyond the cursor: each can use the order's index.</summary>
    /// <param name="keys">The page's order, the entity's key last.</param>
    /// <param name="cursor">Where.</param>
    /// <param name="after">True for the rows after it, false for those before.</param>
    public static IReadOnlyList<SqlExpression> Beyond(IReadOnlyList<SortKey> keys, ReadCursor cursor, bool after)
    {
        var sameDirection = keys.All(key => key.Descending == keys[0].Descending);
        var nulls = cursor.NullKeys;
        // The side on which larger values lie.
        var larger = after != keys[0].Descending;

        if (sameDirection && !nulls.Contains(true))
        {
            var row = new SqlExpression.Binary(
                new SqlExpression.Row([.. keys.Select(key => key.Expression)]),
                larger ? SqlOperator.Greater : SqlOperator.Less,
                new SqlExpression.Row([.. keys.Select((key, i) => Value(keys, cursor, i))]));
            var nullable = keys.Count(key => key.IsNullable);
            if (nullable == 0) return [row];
            // Nulls count as larger than any value: on the larger side they are all beyond, and never equal.
            if (keys.Count == 2 && nullable == 1) return larger ? [row, new SqlExpression.IsNull(keys[0].Expression, Negated: false)] : [row];
        }

        if (keys.Count == 2 && nulls[0])
        {
            var tie = new SqlExpression.And(
            [
                new SqlExpression.IsNull(keys[0].Expression, Negated: false),
                new SqlExpression.Binary(keys[1].Expression, Side(keys[1], after), Value(keys, cursor, 1)),
            ]);
            return larger ? [tie] : [tie, new SqlExpression.IsNull(keys[0].Expression, Negated: true)];
        }

        return [General(keys, cursor, after)];
    }

    /// <summary>For any keys: beyond in the first that differs.</summary>
    public static SqlExpression General(IReadOnlyList<SortKey> keys, ReadCursor cursor, bool after)
    {
        var alternatives = new List<SqlExpression>();
        for (var i = 0; i < keys.Count; i++)
        {
            if (BeyondIn(keys, cursor, i, after) is not { } beyond) continue;
            var conditions = new List<SqlExpression>();
            for (var equal = 0; equal < i; equal++)
            {
                conditions.Add(cursor.NullKeys[equal]
                    ? new SqlExpression.IsNull(keys[equal].Expression, Negated: false)
                    : new SqlExpression.Binary(keys[equal].Expression, SqlOperator.Equal, Value(keys, cursor, equal)));
            }

            alternatives.Add(new SqlExpression.And([.. conditions, beyond]));
        }

        return new SqlExpression.Or(alternatives);
    }

    private static SqlExpression? BeyondIn(IReadOnlyList<SortKey> keys, ReadCursor cursor, int i, bool after)
    {
        var key = keys[i];
        var larger = after != key.Descending;
        if (cursor.NullKeys[i]) return larger ? null : new SqlExpression.IsNull(key.Expression, Negated: true);
        var beyond = new SqlExpression.Binary(key.Expression, Side(key, after), Value(keys, cursor, i));
        return larger && key.IsNullable ? new SqlExpression.Or([beyond, new SqlExpression.IsNull(key.Expression, Negated: false)]) : beyond;
    }

    private static SqlOperator Side(SortKey key, bool after) => after != key.Descending ? SqlOperator.Greater : SqlOperator.Less;

    private static SqlExpression.Parameter Value(IReadOnlyList<SortKey> keys, ReadCursor cursor, int i)
    {
        var type = i == keys.Count - 1 ? NpgsqlDbType.Uuid : FilterValues.TypeOf(keys[i].Property);
        return new(new SqlParameterSource(cursor.Value, ParameterUse.CursorKey, type, new CursorKey(i, keys[i].Property.Kind)));
    }
}
