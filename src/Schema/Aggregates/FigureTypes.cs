using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>The objects of figures, a member for each property that has such a figure.</summary>
internal static class FigureTypes
{
    public static bool HasDistinct(AggregateMembers members) => members.Single.Count + members.ToOne.Count > 0;

    public static IEnumerable<ObjectGraphType> Outputs(AggregateMembers members)
    {
        var entity = members.Entity;
        if (HasDistinct(members)) yield return Distinct(members);
        if (members.Comparable.Count > 0)
        {
            yield return Of(Names.Extremes(entity), $"The least or the greatest values of {Names.Plural(entity)} (极值).", members.Comparable, TypeNames.Of);
        }

        if (members.Numbers.Count == 0) yield break;
        yield return Of(Names.Sums(entity), $"Sums over {Names.Plural(entity)} (合计).", members.Numbers, property => property.Kind switch
        {
            ValueKind.Int => "Long",
            ValueKind.Float => "Float",
            _ => "Decimal",
        });
        yield return Of(Names.Statistics(entity), $"Figures of the numbers of {Names.Plural(entity)} (统计值); null where too few items have a value.", members.Numbers, _ => "Float");
    }

    private static ObjectGraphType Distinct(AggregateMembers members)
    {
        var type = AggregateTypes.Type(Names.DistinctCounts(members.Entity), $"How many different values {Names.Plural(members.Entity)} have (去重数量).");
        foreach (var (member, property) in members.Single)
        {
            type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.NonNull("Int"), $"Of: {Descriptions.Of(member)}")));
        }

        foreach (var (member, navigation) in members.ToOne)
        {
            type.AddField(new FieldBinding.ToOne(navigation).On(References.Field(Names.Field(member.Name), References.NonNull("Int"), $"Of: {Descriptions.Of(member)}")));
        }

        return type;
    }

    private static ObjectGraphType Of(
        string name, string description, IReadOnlyList<(System.Reflection.MemberInfo Member, PropertyModel Property)> properties, Func<PropertyModel, string> typeOf)
    {
        var type = AggregateTypes.Type(name, description);
        foreach (var (member, property) in properties)
        {
            type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To(typeOf(property)), $"Of: {Descriptions.Of(member)}")));
        }

        return type;
    }
}
