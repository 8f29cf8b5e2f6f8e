using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Whether an index can find the rows of a filter, or hand them out in an order; the planner may still choose another way.</summary>
internal static class IndexServed
{
    public static bool Is(ReadFilter filter) => filter switch
    {
        ReadFilter.And and => and.Parts.Any(Is),
        ReadFilter.Or or => or.Parts.Count > 0 && or.Parts.All(Is),
        ReadFilter.ById or ReadFilter.ByIds or ReadFilter.HasOne { Negated: true } => true,
        ReadFilter.ToOne toOne => Is(toOne.Inner),
        ReadFilter.ToMany { Quantifier: Quantifier.Some, Inner: { } inner } => Is(inner),
        ReadFilter.Near near => near.Metres is not null,
        ReadFilter.IsNull isNull => !isNull.Negated && isNull.Property.IsIndexed,
        ReadFilter.Compare compare => !compare.Negated && Is(compare),
        _ => false,
    };

    public static bool Is(IReadOnlyList<ReadOrder> order)
    {
        if (order.Count == 0) return true;
        if (order.Count > 1 || order[0].Path.Count > 0) return false;
        return order[0].By switch
        {
            ReadOrderBy.Pinyin => order[0].Property.HasPinyin,
            ReadOrderBy.Distance => !order[0].Descending,
            ReadOrderBy.Count => false,
            _ => order[0].Property.IsIndexed,
        };
    }

    private static bool Is(ReadFilter.Compare compare)
    {
        if (compare.Property.Kind == ValueKind.Geometry)
        {
            return compare.Operator is not (DistanceTo or DisjointGeometry)
                || (compare.Operator is DistanceTo && !compare.Arguments.DistanceNegated && compare.Arguments.DistanceOperator is Less or LessOrEqual);
        }

        return compare.Operator is ContainsText or ContainsTextAnyCase or StartsWithTextAnyCase or EndsWithText or EqualText or SearchText
            ? compare.Property.HasGrams
            : compare.Property.IsIndexed;
    }
}
