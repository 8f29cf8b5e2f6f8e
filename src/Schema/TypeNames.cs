using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Schema;

/// <summary>The graph's name for the values of a property.</summary>
internal static class TypeNames
{
    public static string Of(PropertyModel property) => property.Kind switch
    {
        ValueKind.Id => "ID",
        ValueKind.String or ValueKind.StringList => "String",
        ValueKind.Boolean => "Boolean",
        ValueKind.Int => "Int",
        ValueKind.Long => "Long",
        ValueKind.Decimal => "Decimal",
        ValueKind.Float => "Float",
        ValueKind.LocalDate => "LocalDate",
        ValueKind.DateTime => "DateTime",
        ValueKind.Enum or ValueKind.EnumList => property.EnumType!.Name,
        ValueKind.Code => "CodedValue",
        ValueKind.Geometry => typeof(Point).IsAssignableFrom(property.ClrType) ? "GeoJSONPointType" : "GeoJSONMultiPolygonType",
        _ => property.ClrType.Name,
    };

    /// <summary>The operations input of a property's kind.</summary>
    public static string OperationsOf(PropertyModel property) => property.Kind switch
    {
        ValueKind.Id => Names.Operations("Id"),
        ValueKind.Code => Names.Filter("CodedValue"),
        ValueKind.Geometry => Names.Filter(typeof(Point).IsAssignableFrom(property.ClrType) ? "Point" : "MultiPolygon"),
        ValueKind.StringList or ValueKind.EnumList => Names.ListOperations(TypeNames.Of(property)),
        ValueKind.Object => Names.Filter(property.ClrType.Name),
        ValueKind.ObjectList => Names.ListFilter(Names.Filter(property.ClrType.Name)),
        _ => Names.Operations(TypeNames.Of(property)),
    };

    /// <summary>What everybody may see and every row has is never null; what a caller's rights may hide can be.</summary>
    public static bool IsNeverNull(EntityModel entity, PropertyModel property)
        => !property.IsNullable && !property.IsComputed && (entity.ClrType == typeof(District) || entity.ClrType == typeof(Street)
            || entity.ClrType == typeof(Community) || entity.ClrType == typeof(Grid) || entity.ClrType == typeof(Organization)
            || entity.ClrType == typeof(ServiceItem) || entity.ClrType == typeof(PolicyDocument) || entity.ClrType == typeof(Platform)
            || entity.ClrType == typeof(PlatformRun));
}
