using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Scalars;

namespace Jianye.DataHub.Schema;

/// <summary>The types that many entities share: scalars, enums, GeoJSON, coded values, value objects, Node and PageInfo.</summary>
internal static class SharedTypes
{
    public static IEnumerable<IGraphType> All(IReadOnlyCollection<EntityGraphType> entities, InterfaceGraphType node, OperationLimits limits)
    {
        var geoJson = GeoJsonInterface();
        yield return new LocalDateType();
        yield return new DateTimeType();
        yield return new GeometryScalarType(limits.MaximumVertices);
        yield return new UploadType();
        yield return new LongGraphType { Description = "A whole number of 64 bits (长整数)." };
        yield return new DecimalGraphType { Description = "An exact decimal number (十进制数), such as an amount in yuan." };
        yield return new OutputScalarType("Position", "A position (坐标): longitude, latitude, in degrees, or x and y in metres where crs is 3857.");
        yield return new OutputScalarType("Coordinates", "Nested lists of positions (坐标列表), as GeoJSON has them.");
        yield return node;
        yield return PageInfo();
        yield return SegmentInfo();
        yield return CodedValue();
        yield return PlatformKeyType.Type();
        yield return SortDirection();
        yield return GeoJsonKind();
        yield return DatumEnum();
        yield return geoJson;
        yield return GeoJson(geoJson, "Point", "Position", "A point (点) in GeoJSON.");
        yield return GeoJson(geoJson, "Polygon", "Coordinates", "A polygon (多边形) in GeoJSON.");
        yield return GeoJson(geoJson, "MultiPolygon", "Coordinates", "One polygon or several (多边形集合) in GeoJSON.");
        var properties = entities.SelectMany(entity => entity.Entity.Properties.Values).ToList();
        var nested = properties.SelectMany(property => property.Members.Values);
        foreach (var type in properties.Concat(nested).Select(property => property.EnumType).OfType<Type>().Distinct()) yield return Enum(type);
        foreach (var property in properties.Where(property => property.Members.Count > 0).DistinctBy(property => property.ClrType)) yield return ValueObject(property);
    }

    public static InterfaceGraphType Node()
    {
        var node = new InterfaceGraphType { Name = "Node", Description = "Anything with a global id (全局对象)." };
        node.AddField(References.Field("id", References.NonNull("ID"), "The global id (全局标识): opaque, stable, and enough to read the object again by node(id:)."));
        return node;
    }

    private static ObjectGraphType PageInfo()
    {
        var type = new ObjectGraphType { Name = "PageInfo", Description = "Where a page stands in its collection (分页信息).", IsTypeOf = _ => true };
        type.AddField(References.Field("hasNextPage", References.NonNull("Boolean"), "Whether there are items after this page (有下一页)."));
        type.AddField(References.Field("hasPreviousPage", References.NonNull("Boolean"), "Whether there are items before this page (有上一页)."));
        type.AddField(References.Field("startCursor", References.To("String"), "The cursor of the first item (起始游标); null on an empty page."));
        type.AddField(References.Field("endCursor", References.To("String"), "The cursor of the last item (结束游标); null on an empty page."));
        return type;
    }

    private static ObjectGraphType SegmentInfo()
    {
        var type = new ObjectGraphType { Name = "CollectionSegmentInfo", Description = "Where a page by offset stands in its collection (分页信息).", IsTypeOf = _ => true };
        type.AddField(References.Field("hasNextPage", References.NonNull("Boolean"), "Whether there are items after this page (有下一页)."));
        type.AddField(References.Field("hasPreviousPage", References.NonNull("Boolean"), "Whether items were passed over (有上一页)."));
        return type;
    }

    private static ObjectGraphType CodedValue()
    {
        var type = new ObjectGraphType { Name = "CodedValue", Description = "A code of a national standard with its names (标准代码).", IsTypeOf = _ => true };
        type.AddField(References.Field("code", References.NonNull("String"), "The code (代码) as the standard writes it."));
        type.AddField(References.Field("name", References.To("String"), "The standard's Chinese name (中文名称)."));
        type.AddField(References.Field("nameEn", References.To("String"), "An English name (英文名称)."));
        return type;
    }

    private static EnumerationGraphType SortDirection()
    {
        var type = new EnumerationGraphType { Name = "SortEnumType", Description = "The direction of an order (排序方向)." };
        type.Add(new EnumValueDefinition("ASC", "ASC") { Description = "Ascending (升序), nulls last." });
        type.Add(new EnumValueDefinition("DESC", "DESC") { Description = "Descending (降序), nulls first." });
        foreach (var (name, direction, nulls) in new[] { ("ASC_NULLS_FIRST", "Ascending (升序)", "first"), ("ASC_NULLS_LAST", "Ascending (升序)", "last"), ("DESC_NULLS_FIRST", "Descending (降序)", "first"), ("DESC_NULLS_LAST", "Descending (降序)", "last") })
        {
            type.Add(new EnumValueDefinition(name, name) { Description = $"{direction}, items without a value {nulls} (空值在{(nulls == "first" ? "前" : "后")})." });
        }

        return type;
    }

    private static EnumerationGraphType GeoJsonKind()
    {
        var type = new EnumerationGraphType { Name = "GeoJSONGeometryType", Description = "The kinds of GeoJSON geometry (几何类型)." };
        foreach (var (name, term) in new[] { ("Point", "点"), ("MultiPoint", "多点"), ("LineString", "线"), ("MultiLineString", "多线"), ("Polygon", "面"), ("MultiPolygon", "多面"), ("GeometryCollection", "几何集合") })
        {
            type.Add(new EnumValueDefinition(name, name) { Description = $"{name} ({term})." });
        }

        return type;
    }

    private static EnumerationGraphType DatumEnum()
    {
        var type = new EnumerationGraphType { Name = "Datum", Description = "The datum of coordinates (坐标基准)." };
        type.Add(new EnumValueDefinition("WGS84", Datum.Wgs84) { Description = "WGS 84 (世界大地坐标系), which CGCS2000 equals within a metre." });
        type.Add(new EnumValueDefinition("GCJ02", Datum.Gcj02) { Description = "GCJ-02 (火星坐标系), the shifted datum of Chinese map services." });
        type.Add(new EnumValueDefinition("BD09", Datum.Bd09) { Description = "BD-09 (百度坐标系), Baidu's shift upon GCJ-02." });
        return type;
    }

    private static InterfaceGraphType GeoJsonInterface()
    {
        var type = new InterfaceGraphType { Name = "GeoJSONInterface", Description = "A GeoJSON geometry (几何图形)." };
        type.AddField(References.Field("type", References.NonNull("GeoJSONGeometryType"), "The kind of geometry (几何类型)."));
        type.AddField(References.Field("bbox", new ListGraphType(References.To("Float")), "The bounding box (外接矩形): west, south, east, north."));
        type.AddField(References.Field("crs", References.To("Int"), "The EPSG code (坐标系代码) of the coordinates."));
        return type;
    }

    private static ObjectGraphType GeoJson(InterfaceGraphType geoJson, string name, string coordinates, string description)
    {
        var type = new ObjectGraphType { Name = $"GeoJSON{name}Type", Description = description, IsTypeOf = _ => true };
        type.AddField(References.Field("type", References.NonNull("GeoJSONGeometryType"), "The kind of geometry (几何类型)."));
        type.AddField(References.Field("coordinates", References.To(coordinates), "The coordinates (坐标)."));
        type.AddField(References.Field("bbox", References.NonNullListOf("Float"), "The bounding box (外接矩形): west, south, east, north."));
        type.AddField(References.Field("crs", References.NonNull("Int"), "The EPSG code (坐标系代码) of the coordinates."));
        if (name != "Point")
        {
            type.AddField(References.Field("area", References.NonNull("Float"), "The area (面积) in square metres over the ellipsoid, of the shape as stored."));
            type.AddField(References.Field("length", References.NonNull("Float"), "The length of the border (周长), holes included, in metres over the ellipsoid, of the shape as stored."));
            type.AddField(References.Field("centroid", References.NonNull("GeoJSONPointType"), "The centre of gravity (质心); it may lie outside."));
            type.AddField(References.Field("envelope", References.NonNull("GeoJSONPolygonType"), "The bounding box (外接矩形) in WGS 84, as a polygon."));
        }

        type.AddResolvedInterface(geoJson);
        return type;
    }

    private static EnumerationGraphType Enum(Type enumType)
    {
        var type = new EnumerationGraphType { Name = enumType.Name, Description = Descriptions.Attribute(enumType) };
        foreach (var (name, word) in System.Enum.GetNames(enumType).Zip(EnumWords.All(enumType)))
        {
            type.Add(new EnumValueDefinition(word, word) { Description = Descriptions.Attribute(enumType.GetField(name)!) });
        }

        return type;
    }

    private static ObjectGraphType ValueObject(PropertyModel property)
    {
        var type = new ObjectGraphType { Name = property.ClrType.Name, Description = Descriptions.Of(property.ClrType), IsTypeOf = _ => true };
        foreach (var member in property.Members.Values)
        {
            type.AddField(new FieldBinding.Property(member).On(
                References.Field(Names.Field(member.Name), References.To(TypeNames.Of(member)), Descriptions.Of(property.ClrType.GetProperty(member.Name)!))));
        }

        return type;
    }
}
