using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Filters;

/// <summary>Makes the filter inputs from the types' fields and the list of operators.</summary>
internal static class FilterTypes
{
    public static IEnumerable<IGraphType> All(IReadOnlyCollection<EntityGraphType> entities)
    {
        foreach (var entity in entities)
        {
            yield return Entity(entity);
            yield return OfList(Names.Filter(entity.Entity.Name));
        }

        var properties = entities.SelectMany(entity => entity.Members
            .Where(member => entity.Entity.Properties.ContainsKey(member.Name)).Select(member => entity.Entity.Properties[member.Name])).ToList();
        foreach (var valueObject in properties.Where(property => property.Members.Count > 0).DistinctBy(property => property.ClrType))
        {
            yield return ValueObject(valueObject);
            if (valueObject.Kind == ValueKind.ObjectList) yield return OfList(Names.Filter(valueObject.ClrType.Name));
        }

        foreach (var property in properties.Concat(properties.SelectMany(property => property.Members.Values))
            .Where(property => property.Kind is not (ValueKind.Object or ValueKind.ObjectList or ValueKind.StringList or ValueKind.Code or ValueKind.Geometry))
            .DistinctBy(TypeNames.Of))
        {
            // What holds for an enum's words holds for those of a list of them.
            yield return OperationTypes.Of(property.Kind == ValueKind.EnumList ? ValueKind.Enum : property.Kind, TypeNames.Of(property), Names.Operations(TypeNames.Of(property)));
        }

        yield return OperationTypes.Of(ValueKind.Id, "ID", Names.Operations("Id"));
        yield return OperationTypes.Of(ValueKind.Float, "Float", Names.Operations("Float"));
        foreach (var scalar in properties.Where(property => property.Kind is ValueKind.StringList or ValueKind.EnumList).Select(TypeNames.Of).Distinct()) yield return ScalarList(scalar);
        yield return CodedValue();
        foreach (var type in GeometryFilterTypes.All()) yield return type;
    }

    private static InputObjectGraphType Entity(EntityGraphType entity)
    {
        var type = Combinable(Names.Filter(entity.Entity.Name), $"Conditions on a {entity.Entity.Name} (过滤条件); all that are given must hold.");
        if (entity.HasRoots) Add(type, new FieldBinding.Property(entity.Entity.Key), "id", Names.Operations("Id"), "On the global id (全局标识).");
        foreach (var member in entity.Members)
        {
            var name = Names.Field(member.Name);
            var description = $"On: {Descriptions.Of(member)}";
            if (entity.Entity.Properties.TryGetValue(member.Name, out var property))
            {
                if (property.IsRawRecord) continue;
                Add(type, new FieldBinding.Property(property), name, TypeNames.OperationsOf(property), description);
                continue;
            }

            var navigation = entity.Entity.Navigations[member.Name];
            var filter = Names.Filter(navigation.Target.Name);
            if (navigation.IsCollection) Add(type, new FieldBinding.ToMany(navigation), name, Names.ListFilter(filter), description);
            else Add(type, new FieldBinding.ToOne(navigation), name, filter, description);
        }

        return type;
    }

    private static InputObjectGraphType ValueObject(PropertyModel property)
    {
        var type = Combinable(Names.Filter(property.ClrType.Name), $"Conditions on: {Descriptions.Of(property.ClrType)}");
        foreach (var member in property.Members.Values)
        {
            Add(type, new FieldBinding.Property(member), Names.Field(member.Name), TypeNames.OperationsOf(member),
                $"On: {Descriptions.Of(property.ClrType.GetProperty(member.Name)!)}");
        }

        return type;
    }

    private static InputObjectGraphType OfList(string element)
    {
        var type = new InputObjectGraphType { Name = Names.ListFilter(element), Description = "Conditions on a list of related items (列表条件)." };
        type.AddField(References.Field("all", References.To(element), "Every item matches (全部满足); true for an empty list."));
        type.AddField(References.Field("none", References.To(element), "No item matches (全不满足)."));
        type.AddField(References.Field("some", References.To(element), "At least one item matches (至少一个满足)."));
        type.AddField(References.Field("any", References.To("Boolean"), "Whether there are any items (是否非空)."));
        type.AddField(References.Field("count", References.To(Names.Operations("Int")), "How many items there are (数量)."));
        return type;
    }

    private static InputObjectGraphType ScalarList(string scalar)
    {
        var type = OfList(Names.Operations(scalar));
        type.Name = Names.ListOperations(scalar);
        return type;
    }

    private static InputObjectGraphType CodedValue()
    {
        var type = new InputObjectGraphType { Name = Names.Filter("CodedValue"), Description = "Conditions on a coded value (标准代码条件)." };
        type.AddField(References.Field("code", References.To(Names.Operations("String")), "On the code (代码)."));
        return type;
    }

    public static InputObjectGraphType Combinable(string name, string description)
    {
        var type = new InputObjectGraphType { Name = name, Description = description };
        type.AddField(References.Field("and", References.ListOf(name), "All of these hold (且)."));
        type.AddField(References.Field("or", References.ListOf(name), "One of these holds (或)."));
        type.AddField(References.Field("not", References.To(name), "This does not hold (非); items without a value are kept."));
        return type;
    }

    private static void Add(InputObjectGraphType type, FieldBinding binding, string name, string filter, string description)
        => type.AddField(binding.On(References.Field(name, References.To(filter), description)));
}
