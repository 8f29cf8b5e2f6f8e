using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows on one side of a cursor. The text differs with and without a cursor and with its nulls, since only then an index
/// finds the first row at once (11 rows read instead of 496: measured on a page of ten).</summary>
/// <remarks>The last key is the entity's own and never null.</remarks>
internal static class Keyset
{
    /// <summary>The parts of a page: those beyond its cursor, or all.</summary>
    /// <param name="keys">The page's order, the entity's key last.</param>
    /// <param name="page">Its direction and cursors.</param>
    public static IReadOnlyList<KeyRange> Ranges(IReadOnlyList<SortKey> keys, ReadPage page) => page switch
    {
        { After: { } after } => Beyond(keys, after, after: true),
        { Before: { } before } => Beyond(keys, before, after: false),
        _ => Whole(keys),
    };

    /// <summary>Conditions that exclude one another and together are the rows beyond the cursor: each can use the order's index.</summary>
    private static IReadOnlyList<KeyRange> Beyond(IReadOnlyList<SortKey> keys, ReadCursor cursor, bool after)
    {
        var sameDirection = keys.All(key => key.Descending == keys[0].Descending);
        var nulls = cursor.NullKeys;
        var nullsAreBeyond = after != keys[0].NullsFirst;

        if (sameDirection && !nulls.Contains(true))
        {
            var row = new SqlExpression.Binary(
                new SqlExpression.Row([.. keys.Select(key => key.Expression)]),
                after != keys[0].Descending ? SqlOperator.Greater : SqlOperator.Less,
                new SqlExpression.Row([.. keys.Select((key, i) => Value(keys, cursor, i))]));
            var nullable = keys.Count(key => key.IsNullable);
            if (nullable == 0) return [new KeyRange(row, FirstKeyIsNull: false)];
            // A row without a value is on neither side of a comparison: where such are beyond, they are all so.
            if (keys.Count == 2) return nullsAreBeyond ? [new KeyRange(row, FirstKeyIsNull: false), Without(keys)] : [new KeyRange(row, FirstKeyIsNull: false)];
        }

        if (keys.Count == 2 && nulls[0])
        {
            var tie = new SqlExpression.And([Without(keys).Condition!, new SqlExpression.Binary(keys[1].Expression, Side(keys[1], after), Value(keys, cursor, 1))]);
            return nullsAreBeyond ? [new KeyRange(tie, FirstKeyIsNull: true)] : [new KeyRange(tie, FirstKeyIsNull: true), With(keys)];
        }

        return [new KeyRange(General(keys, cursor, after))];
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
                    ? new SqlExpression.IsNull(keys[equal].Presence, Negated: false)
                    : new SqlExpression.Binary(keys[equal].Expression, SqlOperator.Equal, Value(keys, cursor, equal)));
            }

            alternatives.Add(new SqlExpression.And([.. conditions, beyond]));
        }

        return new SqlExpression.Or(alternatives);
    }

    /// <summary>Without a cursor an index hands out all rows in one go, unless nulls stand where it has them not, or it hands out distances.</summary>
    private static IReadOnlyList<KeyRange> Whole(IReadOnlyList<SortKey> keys)
        => keys.Count == 2 && keys[0] is { IsNullable: false, IsDistance: true } ? [new KeyRange(null, FirstKeyIsNull: false)]
            : keys.Count == 2 && keys[0].IsNullable && (keys[0].IsDistance || keys[0].NullsFirst != keys[0].Descending) ? [With(keys), Without(keys)] : [new KeyRange(null)];

    private static KeyRange With(IReadOnlyList<SortKey> keys) => new(new SqlExpression.IsNull(keys[0].Presence, Negated: true), FirstKeyIsNull: false);

    private static KeyRange Without(IReadOnlyList<SortKey> keys) => new(new SqlExpression.IsNull(keys[0].Presence, Negated: false), FirstKeyIsNull: true);

    private static SqlExpression? BeyondIn(IReadOnlyList<SortKey> keys, ReadCursor cursor, int i, bool after)
    {
        var key = keys[i];
        var nullsAreBeyond = after != key.NullsFirst;
        if (cursor.NullKeys[i]) return nullsAreBeyond ? null : new SqlExpression.IsNull(key.Presence, Negated: true);
        var beyond = new SqlExpression.Binary(key.Expression, Side(key, after), Value(keys, cursor, i));
        return nullsAreBeyond && key.IsNullable ? new SqlExpression.Or([beyond, new SqlExpression.IsNull(key.Presence, Negated: false)]) : beyond;
    }

    private static SqlOperator Side(SortKey key, bool after) => after != key.Descending ? SqlOperator.Greater : SqlOperator.Less;

    private static SqlExpression.Parameter Value(IReadOnlyList<SortKey> keys, ReadCursor cursor, int i)
    {
        var type = i == keys.Count - 1 ? NpgsqlDbType.Uuid : FilterValues.TypeOf(keys[i].Property);
        return new(new SqlParameterSource(cursor.Value, ParameterUse.CursorKey, type, new CursorKey(i, keys[i].Property.Kind)));
    }
}
