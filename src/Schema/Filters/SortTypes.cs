using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Filters;

/// <summary>The sort inputs: an entity's single values and those of its to-one relations; lists can't be sorted by.</summary>
internal static class SortTypes
{
    public static InputObjectGraphType Of(EntityGraphType entity)
    {
        var type = new InputObjectGraphType
        {
            Name = Names.Sort(entity.Entity.Name),
            Description = $"One key of an order of {Names.Plural(entity.Entity)} (排序键); give one member an entry of the list.",
        };
        foreach (var member in entity.Members)
        {
            var description = $"By: {Descriptions.Of(member)}";
            if (entity.Entity.Properties.TryGetValue(member.Name, out var property))
            {
                if (!IsSortable(property)) continue;
                type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To("SortEnumType"), description)));
            }
            else if (entity.Entity.Navigations[member.Name] is { IsCollection: false } navigation)
            {
                type.AddField(new FieldBinding.ToOne(navigation).On(References.Field(Names.Field(member.Name), References.To(Names.Sort(navigation.Target.Name)), description)));
            }
        }

        return type;
    }

    private static bool IsSortable(PropertyModel property) => !property.IsRawRecord && property.Kind
        is not (ValueKind.Geometry or ValueKind.Object or ValueKind.ObjectList or ValueKind.StringList or ValueKind.EnumList or ValueKind.Id);
}
