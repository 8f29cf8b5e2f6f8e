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
                Add(type, property, Names.Field(member.Name), description);
                continue;
            }

            var navigation = entity.Entity.Navigations[member.Name];
            FieldBinding binding = navigation.IsCollection ? new FieldBinding.ToMany(navigation) : new FieldBinding.ToOne(navigation);
            var name = navigation.IsCollection ? Names.ListSort(navigation.Target.Name) : Names.Sort(navigation.Target.Name);
            type.AddField(binding.On(References.Field(Names.Field(member.Name), References.To(name), description)));
        }

        return type;
    }

    /// <summary>How many items of a relation there are.</summary>
    public static InputObjectGraphType OfList(EntityGraphType entity)
    {
        var type = new InputObjectGraphType { Name = Names.ListSort(entity.Entity.Name), Description = "By how many related items there are (按数量排序)." };
        type.AddField(References.Field("count", References.To("SortEnumType"), "How many items there are (数量)."));
        type.AddField(References.Field("where", References.To(Names.Filter(entity.Entity.Name)), "Only these are counted (过滤条件)."));
        return type;
    }

    /// <summary>How far away a place is.</summary>
    public static IEnumerable<IGraphType> OfPlaces()
    {
        var place = new InputObjectGraphType { Name = "GeometrySortInput", Description = "By where a place is (按位置排序)." };
        place.AddField(References.Field("distance", References.To("GeometryDistanceSortInput"), "How far it is from a given shape (距离)."));
        yield return place;
        var distance = new InputObjectGraphType { Name = "GeometryDistanceSortInput", Description = "By the distance from a given shape (按距离排序)." };
        distance.AddField(References.Field("geometry", References.NonNull("Geometry"), "The given shape (几何图形) as GeoJSON."));
        distance.AddField(References.Field("direction", References.To("SortEnumType"), "Nearest first (由近及远) unless said otherwise; items without a place stand as nulls do."));
        yield return distance;
    }

    private static void Add(InputObjectGraphType type, PropertyModel property, string name, string description)
    {
        if (property.Kind == ValueKind.Geometry) type.AddField(new FieldBinding.Property(property).On(References.Field(name, References.To("GeometrySortInput"), description)));
        if (!IsSortable(property)) return;
        type.AddField(new FieldBinding.Property(property).On(References.Field(name, References.To("SortEnumType"), description)));
        if (property.HasPinyin) type.AddField(new FieldBinding.Pinyin(property).On(References.Field($"{name}Pinyin", References.To("SortEnumType"), $"{description} By pinyin (按拼音).")));
    }

    private static bool IsSortable(PropertyModel property) => !property.IsRawRecord && property.Kind
        is not (ValueKind.Geometry or ValueKind.Object or ValueKind.ObjectList or ValueKind.StringList or ValueKind.EnumList or ValueKind.Id);
}
