using System.Reflection;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Model;

/// <summary>Reads EF Core's model: entity → table, property → column, navigation → correlation; then adds what EF has no words for.</summary>
internal static class HubModelBuilder
{
    public static HubModel Build(IModel model)
    {
        var types = model.GetEntityTypes().Where(type => !type.IsOwned() && typeof(Entity).IsAssignableFrom(type.ClrType)).ToList();
        var hub = new HubModel(types.Select(type => new EntityModel(type.ClrType.Name, type.ClrType, (type.GetTableName() ?? type.GetViewName())!)));
        foreach (var type in types)
        {
            hub.Find(type.ClrType).Properties = Properties(type).ToDictionary(property => property.Name, StringComparer.Ordinal);
            hub.Find(type.ClrType).Indexes = [.. Indexes(type)];
        }

        foreach (var type in types)
        {
            var entity = hub.Find(type.ClrType);
            entity.Navigations = Navigations(hub, type, entity).Concat(SpecialNavigations.Of(hub, entity))
                .ToDictionary(navigation => navigation.Name, StringComparer.Ordinal);
            entity.Rollup = Rollup.Of(entity);
        }

        return hub;
    }

    private static IEnumerable<PropertyModel> Properties(IEntityType type)
    {
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo is not null)) yield return Property(property, property.GetColumnName());
        foreach (var navigation in type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned())) yield return ValueObject(navigation);
        foreach (var computed in ComputedProperties.Of(type.ClrType)) yield return computed;
    }

    /// <summary>Of all methods, which the model does not tell at run time: only those that hand out rows in an order end with the key.</summary>
    private static IEnumerable<IReadOnlyList<string>> Indexes(IEntityType type)
    {
        if (type.GetViewName() is not null) yield break;
        yield return [.. type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
        foreach (var index in type.GetIndexes()) yield return [.. index.Properties.Select(property => property.GetColumnName())];
    }

    private static PropertyModel Property(IProperty property, string column)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var codeList = property.FindAnnotation(HubConventions.CodeListAnnotation)?.Value as string;
        return new PropertyModel
        {
            Name = property.Name,
            Kind = KindOf(property, type, codeList),
            ClrType = property.ClrType,
            // Who may not see it gets null.
            IsNullable = property.IsNullable || ClassOf(property.PropertyInfo) != ColumnClass.Public,
            Class = ClassOf(property.PropertyInfo),
            Column = column,
            EnumType = type.IsEnum ? type : EnumOf(type),
            CodeList = codeList,
            IdType = property.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.ClrType.Name ?? (property.IsPrimaryKey() ? property.DeclaringType.ClrType.Name : null),
            IsRawRecord = property.PropertyInfo?.GetCustomAttribute<RawRecordAttribute>() is not null,
            IsIndexed = property.IsPrimaryKey() || property.GetContainingIndexes().Any(index => index.Properties[0] == property),
            HasPinyin = property.PropertyInfo?.GetCustomAttribute<PinyinAttribute>() is not null,
            HasGrams = property.FindAnnotation(HubConventions.GramsAnnotation) is not null,
        };
    }

    private static ColumnClass ClassOf(MemberInfo? member) => member?.GetCustomAttribute<PersonalAttribute>()?.Class ?? ColumnClass.Public;

    /// <summary>The enum of a list of enum words; null for any other type.</summary>
    private static Type? EnumOf(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) && type.GetGenericArguments()[0].IsEnum ? type.GetGenericArguments()[0] : null;

    private static ValueKind KindOf(IProperty property, Type type, string? codeList) => type switch
    {
        _ when codeList is not null => ValueKind.Code,
        _ when type == typeof(Guid) => property.IsPrimaryKey() || property.IsForeignKey() ? ValueKind.Id : throw Unknown(property),
        _ when type == typeof(string) => ValueKind.String,
        _ when type == typeof(bool) => ValueKind.Boolean,
        _ when type == typeof(int) => ValueKind.Int,
        _ when type == typeof(long) => ValueKind.Long,
        _ when type == typeof(decimal) => ValueKind.Decimal,
        _ when type == typeof(double) => ValueKind.Float,
        _ when type == typeof(DateOnly) => ValueKind.LocalDate,
        _ when type == typeof(DateTimeOffset) => ValueKind.DateTime,
        _ when type.IsEnum => ValueKind.Enum,
        _ when typeof(Geometry).IsAssignableFrom(type) => ValueKind.Geometry,
        _ when type == typeof(List<string>) => ValueKind.StringList,
        _ when EnumOf(type) is not null => ValueKind.EnumList,
        _ => throw Unknown(property),
    };

    private static PropertyModel ValueObject(INavigation navigation) => new()
    {
        Name = navigation.Name,
        Kind = navigation.IsCollection ? ValueKind.ObjectList : ValueKind.Object,
        ClrType = navigation.TargetEntityType.ClrType,
        IsNullable = true,
        Class = ClassOf(navigation.PropertyInfo),
        Column = navigation.TargetEntityType.GetContainerColumnName()!,
        Members = navigation.TargetEntityType.GetProperties().Where(property => property.PropertyInfo is not null)
            .ToDictionary(property => property.Name, property => Property(property, property.GetJsonPropertyName()!), StringComparer.Ordinal),
    };

    private static IEnumerable<NavigationModel> Navigations(HubModel hub, IEntityType type, EntityModel source)
    {
        foreach (var navigation in type.GetNavigations().Where(navigation => !navigation.TargetEntityType.IsOwned()))
        {
            var foreignKey = navigation.ForeignKey.Properties[0].GetColumnName();
            yield return new NavigationModel
            {
                Name = navigation.Name,
                Source = source,
                Target = hub.Find(navigation.TargetEntityType.ClrType),
                IsCollection = navigation.IsCollection,
                Correlations = [navigation.IsOnDependent ? new Correlation(foreignKey, "id") : new Correlation("id", foreignKey)],
            };
        }

        // The way back that nobody declared has no property, and so no place in the graph.
        foreach (var navigation in type.GetSkipNavigations().Where(navigation => navigation.PropertyInfo is not null))
        {
            var link = navigation.JoinEntityType.GetTableName()!;
            var toSource = navigation.ForeignKey.Properties[0].GetColumnName();
            var toTarget = navigation.Inverse.ForeignKey.Properties[0].GetColumnName();
            yield return new NavigationModel
            {
                Name = navigation.Name,
                Source = source,
                Target = hub.Find(navigation.TargetEntityType.ClrType),
                IsCollection = true,
                Correlations = [new Correlation("id", "id", Through: (link, toSource, toTarget))],
            };
        }
    }

    private static InvalidOperationException Unknown(IReadOnlyProperty property)
        => new($"{property.DeclaringType.DisplayName()}.{property.Name} is of a type that the reader has no kind for.");
}
