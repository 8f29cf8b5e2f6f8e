using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>What a map shows of things that have a place: clusters at a zoom, and heat cells.</summary>
internal static class MapLayers
{
    private const string HeatMap = "HeatMap";

    public static FieldType Clusters(EntityModel entity)
    {
        var field = References.Field(
            Names.Field(Names.Clusters(entity)), References.To(Names.Clusters(entity)), $"{Names.Plural(entity)} in the window of a map, those together that lie near to one another at its zoom (点聚合).");
        field.Arguments = new QueryArguments(
        [
            Window(),
            References.Argument("zoom", References.NonNull("Int"), "The zoom of a web map (缩放级别), 0 to 22, of tiles of 256 pixels: items less than about 80 pixels from one another come together."),
            .. Which(entity),
        ]);
        return new FieldBinding.Clusters(entity).On(field);
    }

    public static FieldType Heat(EntityModel entity)
    {
        var field = References.Field(Names.Field(Names.Heat(entity)), References.To(HeatMap), $"How many {Names.Plural(entity)} lie in each cell of a map's window (热力图); cells without any are left out.");
        field.Arguments = new QueryArguments(
        [
            Window(),
            References.Argument("size", References.NonNull("Float"), "The length of an edge in metres (边长, 米): 25 to 20,000."),
            References.Argument("shape", References.NonNull("CellShape"), "The shape of the cells (单元形状); hexagons by default.", CellShape.Hexagon),
            .. Which(entity),
        ]);
        return new FieldBinding.Heat(entity).On(field);
    }

    public static IEnumerable<IGraphType> Of(EntityModel entity)
    {
        var cluster = Type(Names.Cluster(entity), $"{Names.Plural(entity)} that lie together on a map (聚合点).");
        cluster.AddField(References.Field("count", References.NonNull("Int"), "How many (数量)."));
        cluster.AddField(Shape("centroid", "GeoJSONPointType", "The mean of their places (中心)."));
        cluster.AddField(Shape("envelope", "GeoJSONPolygonType", "The box that holds them all (外接矩形): where a map zooms to."));
        cluster.AddField(References.Field("node", References.To(entity.Name), "The item itself where it is only one (单个对象); else null."));
        yield return cluster;

        var clusters = Type(Names.Clusters(entity), $"{Names.Plural(entity)} in the window of a map (点聚合结果).");
        clusters.AddField(References.Field("clusters", References.NonNullListOf(Names.Cluster(entity)), $"The clusters (聚合点), the largest first; {ReadValue.CellEdge.MostCells} at most."));
        clusters.AddField(References.Field("suppressedClusters", References.NonNull("Int"), "How many clusters are left out since they are too small (隐去聚合点数)."));
        yield return clusters;
    }

    /// <summary>The types that all entities share.</summary>
    public static IEnumerable<IGraphType> Shared()
    {
        var cell = Type("HeatCell", "A cell of a heat map (热力单元).");
        cell.AddField(References.Field("cell", References.NonNull("MapCell"), "Where it is (网格单元)."));
        cell.AddField(References.Field("weight", References.NonNull("Int"), "How many items lie in it (权重)."));
        yield return cell;

        var map = Type(HeatMap, "How much lies where (热力图).");
        map.AddField(References.Field("cells", References.NonNullListOf("HeatCell"), $"The cells that hold something (热力单元); {ReadValue.CellEdge.MostCells} at most."));
        map.AddField(References.Field("suppressedCells", References.NonNull("Int"), "How many cells are left out since they hold too little (隐去单元数)."));
        yield return map;
    }

    private static QueryArgument Window() => References.Argument(
        "bbox", References.NonNull("GeometryBboxOperationFilterInput"), "The window of the map (地图窗口) by its sides, in the crs and datum of the map. Cells are counted of what lies in it only.");

    private static IEnumerable<QueryArgument> Which(EntityModel entity) =>
    [
        References.Argument("where", References.To(Names.Filter(entity.Name)), "Only items that match (过滤条件)."),
        References.Argument("minGroupSize", References.To("Int"), "What holds fewer items is left out (最小组), and with it the next larger one where it could be worked out from the rest; 1 to 1,000."),
    ];

    private static FieldType Shape(string name, string type, string description)
    {
        var field = References.Field(name, References.NonNull(type), description);
        field.Arguments = GeometryArguments.Output();
        return field;
    }

    private static ObjectGraphType Type(string name, string description) => new() { Name = name, Description = description, IsTypeOf = _ => true };
}
