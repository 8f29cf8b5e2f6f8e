using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Tells which pages have their order from one index and their place from another, and so are read through a window of the order first (<see cref="PlaceWindow"/>).</summary>
/// <param name="rights">The caller's: guards decide which rows the order's index hands out.</param>
/// <param name="rows">How many rows of the order the window has.</param>
/// <param name="few">Fewer rows than these in the box of the place are all looked at, without a window.</param>
internal sealed class PlaceWindows(AccessRights rights, int rows = 20_000, int few = 500)
{
    /// <summary>How a page is read; null where one index, or the planner, serves it better.</summary>
    public PlaceWindow? Of(ReadCollection read)
    {
        if (read.Filter is null || Order(read.Order) is not { } order) return null;
        var parts = Parts(read.Filter).ToList();
        var place = parts.Find(IsPlace);
        if (place is null || parts.Exists(part => part != place && IsNarrow(part))) return null;
        var row = new SqlAlias("t");
        var guard = new RowConditions(rights).Of(read.Entity, row);
        // Rows of one place come from an index in their order. Those of several, or of a person, do not: an order's index would be walked for long.
        string[]? held = guard switch
        {
            null => [],
            SqlExpression.Binary { Operator: SqlOperator.Equal, Left: SqlExpression.Column column } when column.Table == row => [column.Name],
            _ => null,
        };
        if (held is null || !read.Entity.HasIndex([.. held, .. order.Select(property => property.Column!), read.Entity.Key.Column!])) return null;
        return new PlaceWindow(read, place, [.. parts.Where(part => IsSpanOf(part, order))], rows, guard is null ? few : 0);
    }

    /// <summary>The properties of the order before the key; null where it is no order of own columns.</summary>
    private static List<PropertyModel>? Order(IReadOnlyList<ReadOrder> order) => order switch
    {
        [] => [],
        [{ Path.Count: 0, By: null, Property: { Column: not null } property }] => [property],
        _ => null,
    };

    private static IEnumerable<ReadFilter> Parts(ReadFilter filter) => filter is ReadFilter.And and ? and.Parts.SelectMany(Parts) : [filter];

    private static bool IsPlace(ReadFilter filter) => filter is ReadFilter.Near or ReadFilter.Compare { Property.Kind: ValueKind.Geometry } && IndexServed.Is(filter);

    /// <summary>Whether an index finds so few rows by it that no other is wanted. A word of an enum is no such condition, nor is a span.</summary>
    private static bool IsNarrow(ReadFilter filter) => filter switch
    {
        ReadFilter.IsNull or ReadFilter.Compare { Property.Kind: ValueKind.Enum or ValueKind.Boolean or ValueKind.Geometry } => false,
        ReadFilter.Compare { Operator: var @operator } when IsSpan(@operator) => false,
        ReadFilter.ToOne toOne => Parts(toOne.Inner).Any(IsNarrow),
        _ => IndexServed.Is(filter),
    };

    /// <summary>Whether the rows of a condition stand together in the order.</summary>
    private static bool IsSpanOf(ReadFilter filter, List<PropertyModel> order)
        => filter is ReadFilter.Compare { Negated: false } compare && IsSpan(compare.Operator) && order.Contains(compare.Property);

    private static bool IsSpan(FilterOperator @operator) => @operator is Less or LessOrEqual or Greater or GreaterOrEqual;
}
