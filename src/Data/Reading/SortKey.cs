using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>One key of a page's order.</summary>
/// <param name="Expression">What is sorted by, on the row of the page.</param>
/// <param name="Property">Its property: the kind of its values.</param>
/// <param name="Descending">True for DESC.</param>
/// <param name="IsNullable">True where rows may have none.</param>
internal sealed record SortKey(SqlExpression Expression, PropertyModel Property, bool Descending, bool IsNullable)
{
    public const string PinyinCollation = "hub_pinyin";

    /// <summary>Where rows without a value stand.</summary>
    public bool NullsFirst { get; init; } = Descending;

    /// <summary>What is null where there is no value: that which an index knows.</summary>
    public SqlExpression Presence { get; init; } = Expression;

    /// <summary>True for metres from a place, which an index hands out nearest first.</summary>
    public bool IsDistance { get; init; }

    /// <param name="order">What is asked for.</param>
    /// <param name="row">The row of the page.</param>
    /// <param name="ofAll">True where the page is of a whole table, so that every row has to be sorted.</param>
    public static SortKey Of(ReadOrder order, RowScope row, bool ofAll)
    {
        var scope = order.Path.Aggregate(row, (from, step) => from.ToOne(step));
        var key = order.By switch
        {
            ReadOrderBy.Pinyin => new SortKey(new SqlExpression.Collate(scope.Expression(order.Property), PinyinCollation), order.Property, order.Descending, order.IsNullable),
            ReadOrderBy.Count count when ofAll && order.Path.Count == 0
                => new SortKey(RelationCounts.OfAll(count.Navigation, count.Filter, scope), order.Property, order.Descending, order.IsNullable),
            ReadOrderBy.Count count => new SortKey(RelationCounts.Of(count.Navigation, count.Filter, scope), order.Property, order.Descending, order.IsNullable),
            ReadOrderBy.Distance distance => Distance(distance, order, scope),
            _ => new SortKey(scope.Expression(order.Property), order.Property, order.Descending, order.IsNullable),
        };
        return key with { NullsFirst = order.NullsFirst ?? order.Descending };
    }

    private static SortKey Distance(ReadOrderBy.Distance distance, ReadOrder order, RowScope scope)
    {
        // Both in metres on one plane: an index over the very expression hands out the nearest rows first.
        var location = scope.Expression(distance.Geometry);
        var place = new SqlExpression.Call(SqlFunction.HubMetres, [location]);
        var from = Origins.Metres(distance.From);
        return new SortKey(new SqlExpression.Binary(place, SqlOperator.Distance, from), order.Property, order.Descending, order.IsNullable)
        {
            Presence = location, IsDistance = order.Path.Count == 0,
        };
    }
}
