using GraphQL.Types;

namespace Jianye.DataHub.Schema;

/// <summary>The arguments of every geometry of an answer.</summary>
internal static class GeometryArguments
{
    public static QueryArguments Output() => new(
        References.Argument("crs", References.To("Int"), "The EPSG code (坐标系代码) of the answer: 4326 (the default), 4490 or 3857."),
        References.Argument("datum", References.To("Datum"), "The datum (坐标基准) of the answer, for map services in China; WGS84 by default."),
        References.Argument("simplify", References.To("Float"), "Metres (简化容差, 米) by which a simpler outline may differ from the stored one, 0 to 10,000; it stays valid. Neighbours simplified each by itself no longer meet exactly."),
        References.Argument("precision", References.To("Int"), "Digits after the decimal point (小数位数) of coordinates, 0 to 15; all by default. Six are a decimetre in degrees."));
}
