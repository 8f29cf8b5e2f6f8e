using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a <c>where</c> into a condition. An absent or empty object restricts nothing.</summary>
internal static class FilterPlanner
{
    public static ReadFilter? Plan(InputNode? where) => where is InputNode.Object filter && Object(filter) is { } condition ? condition : null;

    private static ReadFilter? Object(InputNode.Object filter)
        => All(filter.Members.Select(member => Combination(member.Field.Name, member.Value, Object) ?? (FieldBinding.Of(member.Field) switch
        {
            FieldBinding.Property property => Property(property.Model, member.Value),
            FieldBinding.ToOne toOne => ToOne(toOne.Model, member.Value),
            FieldBinding.ToMany toMany => ToMany(toMany.Model, member.Value),
            _ => null,
        })));

    /// <summary><c>and</c>, <c>or</c>, <c>not</c> of any filter input; null for another member.</summary>
    public static ReadFilter? Combination(string name, InputNode value, Func<InputNode.Object, ReadFilter?> part)
    {
        switch (name, value)
        {
            case ("and", InputNode.List list):
                return All(Parts(list, part)) ?? new ReadFilter.And([]);
            case ("or", InputNode.List list):
                // An empty object among the alternatives matches everything, so the whole does.
                var parts = Parts(list, part).ToList();
                return parts.Count == 0 || parts.Contains(null) ? new ReadFilter.And([]) : new ReadFilter.Or([.. parts.OfType<ReadFilter>()]);
            case ("not", InputNode.Object inner):
                return new ReadFilter.Not(part(inner) ?? new ReadFilter.And([]));
            case ("and" or "or" or "not", _):
                return new ReadFilter.And([]);
            default:
                return null;
        }
    }

    public static ReadFilter? All(IEnumerable<ReadFilter?> parts)
    {
        var conditions = parts.OfType<ReadFilter>().ToList();
        return conditions.Count switch { 0 => null, 1 => conditions[0], _ => new ReadFilter.And(conditions) };
    }

    private static IEnumerable<ReadFilter?> Parts(InputNode.List list, Func<InputNode.Object, ReadFilter?> part)
        => list.Items.OfType<InputNode.Object>().Select(part);

    private static ReadFilter? ToOne(NavigationModel navigation, InputNode value) => value switch
    {
        InputNode.Null => new ReadFilter.HasOne(navigation, Negated: true),
        InputNode.Object filter when Object(filter) is { } inner => new ReadFilter.ToOne(navigation, inner),
        _ => null,
    };

    private static ReadFilter? ToMany(NavigationModel navigation, InputNode value)
        => value is InputNode.Object filter
            ? Quantified(filter, Object, (quantifier, inner) => new ReadFilter.ToMany(navigation, quantifier, inner), count => new ReadFilter.Count(navigation, count))
            : null;

    private static ReadFilter? Property(PropertyModel property, InputNode value)
    {
        if (value is not InputNode.Object filter) return null;
        return property.Kind switch
        {
            ValueKind.Code => filter.Find("code") is InputNode.Object code ? OperationPlans.Plan(property, code) : null,
            ValueKind.Geometry => GeometryPlans.Plan(property, filter),
            ValueKind.StringList or ValueKind.EnumList => Quantified(
                filter, operations => OperationPlans.Plan(property, operations), (quantifier, inner) => new ReadFilter.InList(property, quantifier, inner), Count),
            ValueKind.ObjectList => Quantified(filter, Object, (quantifier, inner) => new ReadFilter.InList(property, quantifier, inner), Count),
            ValueKind.Object => Object(filter) is { } inner ? new ReadFilter.InObject(property, inner) : null,
            _ => OperationPlans.Plan(property, filter),
        };

        ReadFilter Count(ReadFilter count) => new ReadFilter.CountInList(property, count);
    }

    private static ReadFilter? Quantified(
        InputNode.Object filter, Func<InputNode.Object, ReadFilter?> inner, Func<Quantifier, ReadFilter?, ReadFilter> make, Func<ReadFilter, ReadFilter> counted)
        => All(filter.Members.Select(member => (member.Field.Name, member.Value) switch
        {
            ("some", InputNode.Object some) => make(Quantifier.Some, inner(some)),
            ("none", InputNode.Object none) => make(Quantifier.None, inner(none)),
            // Every item matches a condition that restricts nothing.
            ("all", InputNode.Object all) => inner(all) is { } condition ? make(Quantifier.All, condition) : null,
            ("count", InputNode.Object operations) => OperationPlans.Plan(RelationCount.Property, operations) is { } count ? counted(count) : null,
            ("any", InputNode.Leaf { Value: bool any }) => make(any ? Quantifier.Some : Quantifier.None, null),
            _ => null,
        }));
}
