using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The filter language: one class an operator, one line each here.</summary>
public static class FilterOperators
{
    /// <summary>What finds the grid of a place.</summary>
    public static FilterOperator Covers { get; } = new CoversGeometry();

    /// <summary>All operators in the order in which the graph shows them.</summary>
    public static IReadOnlyList<FilterOperator> All { get; } =
    [
        new Equal(),
        new OneOf(),
        new Greater(),
        new GreaterOrEqual(),
        new Less(),
        new LessOrEqual(),
        new ContainsText(),
        new StartsWithText(),
        new EndsWithText(),
        new EqualText(),
        new ContainsTextAnyCase(),
        new StartsWithTextAnyCase(),
        new SearchText(),
        new NullTest(),
        new ContainsGeometry(),
        Covers,
        new CoveredByGeometry(),
        new CrossesGeometry(),
        new DisjointGeometry(),
        new EqualsGeometry(),
        new IntersectsGeometry(),
        new OverlapsGeometry(),
        new TouchesGeometry(),
        new WithinGeometry(),
        new DistanceTo(),
        new WithinDistance(),
        new IntersectsBox(),
    ];

    /// <summary>The operators for values of a kind.</summary>
    public static IEnumerable<FilterOperator> For(ValueKind kind) => All.Where(candidate => candidate.AppliesTo(kind));

    /// <summary>The operators that compare a distance in metres.</summary>
    public static IEnumerable<FilterOperator> ForDistance => All.Where(candidate => candidate.AppliesTo(ValueKind.Float) && candidate.Operand != OperandShape.NullTest);

    /// <summary>The operator of a name, plain or negated, for values of a kind; null where there is none.</summary>
    public static (FilterOperator Operator, bool Negated)? Find(ValueKind kind, string name) => Find(For(kind), name);

    /// <summary>The operator of a name that compares a distance; null where there is none.</summary>
    public static (FilterOperator Operator, bool Negated)? FindForDistance(string name) => Find(ForDistance, name);

    private static (FilterOperator Operator, bool Negated)? Find(IEnumerable<FilterOperator> candidates, string name)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Name == name) return (candidate, false);
            if (candidate.NegatedName == name) return (candidate, true);
        }

        return null;
    }
}
