using System.Reflection;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>What of an entity can be grouped by and made figures of: the members that its type shows.</summary>
internal sealed class AggregateMembers
{
    public AggregateMembers(EntityGraphType type)
    {
        (Entity, HasId) = (type.Entity, type.HasRoots);
        var properties = type.Members.Where(member => Entity.Properties.ContainsKey(member.Name)).Select(member => (Member: member, Property: Entity.Properties[member.Name])).ToList();
        Single = [.. properties.Where(property => IsSingle(property.Property))];
        Points = [.. properties.Where(property => property.Property.Kind == ValueKind.Geometry && typeof(Point).IsAssignableFrom(property.Property.ClrType))];
        ToOne = [.. type.Members.Where(member => Entity.Navigations.GetValueOrDefault(member.Name) is { IsCollection: false }).Select(member => (member, Entity.Navigations[member.Name]))];
        Numbers = [.. Single.Where(property => IsNumber(property.Property))];
        Comparable = [.. Single.Where(property => IsNumber(property.Property) || IsDate(property.Property))];
    }

    public EntityModel Entity { get; }

    /// <summary>Whether the graph shows the entity's key.</summary>
    public bool HasId { get; }

    /// <summary>Properties of one value.</summary>
    public IReadOnlyList<(MemberInfo Member, PropertyModel Property)> Single { get; }

    public IReadOnlyList<(MemberInfo Member, PropertyModel Property)> Points { get; }

    public IReadOnlyList<(MemberInfo Member, NavigationModel Navigation)> ToOne { get; }

    public IReadOnlyList<(MemberInfo Member, PropertyModel Property)> Numbers { get; }

    /// <summary>Numbers, dates and instants. Not texts: the first of a group's names is somebody's name and says nothing of the group.</summary>
    public IReadOnlyList<(MemberInfo Member, PropertyModel Property)> Comparable { get; }

    public static bool IsNumber(PropertyModel property) => property.Kind is ValueKind.Int or ValueKind.Long or ValueKind.Decimal or ValueKind.Float;

    public static bool IsDate(PropertyModel property) => property.Kind is ValueKind.LocalDate or ValueKind.DateTime;

    private static bool IsSingle(PropertyModel property) => !property.IsRawRecord
        && property.Kind is not (ValueKind.Id or ValueKind.Geometry or ValueKind.Object or ValueKind.ObjectList or ValueKind.StringList or ValueKind.EnumList);
}
