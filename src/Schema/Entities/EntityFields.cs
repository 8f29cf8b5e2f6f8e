using System.Reflection;
using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Aggregates;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>Makes the fields of an entity's type from the members that it declares.</summary>
internal static class EntityFields
{
    public static void AddTo(EntityGraphType type, InterfaceGraphType node, OperationLimits limits)
    {
        type.IsTypeOf = _ => true;
        if (type.HasRoots)
        {
            type.AddField(new FieldBinding.Property(type.Entity.Key).On(
                References.Field("id", References.NonNull("ID"), "The global id (全局标识): opaque, stable, and enough to read the object again by node(id:).")));
            type.AddResolvedInterface(node);
        }

        if (EntityKey.Of(type.Entity).Any(key => key is EntityKey.Record) && type.HasRoots) type.AddField(PlatformKeyType.Field());
        foreach (var member in type.Members)
        {
            type.AddField(Field(type.Entity, member, limits));
            if (type.Entity.Navigations.GetValueOrDefault(member.Name) is { IsCollection: true } many) type.AddField(AggregateTypes.Field(many, limits));
        }
    }

    private static FieldType Field(EntityModel entity, PropertyInfo member, OperationLimits limits)
    {
        var name = Names.Field(member.Name);
        var description = Descriptions.Of(member);
        if (entity.Properties.TryGetValue(member.Name, out var property)) return new FieldBinding.Property(property).On(Value(entity, property, name, description));

        var navigation = entity.Navigations[member.Name];
        if (!navigation.IsCollection) return new FieldBinding.ToOne(navigation).On(References.Field(name, References.To(navigation.Target.Name), description));
        var field = References.Field(name, References.To(Names.Connection(navigation.Target)), description);
        return new FieldBinding.ToMany(navigation).On(PagingArguments.Give(field, navigation.Target, limits.PagesOf(entity.Name, name)));
    }

    private static FieldType Value(EntityModel entity, PropertyModel property, string name, string description)
    {
        var typeName = TypeNames.Of(property);
        var type = property.Kind is ValueKind.StringList or ValueKind.EnumList or ValueKind.ObjectList
            ? References.ListOf(typeName)
            : TypeNames.IsNeverNull(entity, property) ? References.NonNull(typeName) : References.To(typeName);
        var field = References.Field(name, type, description);
        if (property.Kind == ValueKind.Geometry) field.Arguments = GeometryArguments.Output();
        return field;
    }
}
