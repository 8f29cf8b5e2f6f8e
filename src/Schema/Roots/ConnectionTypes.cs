using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>A connection and its edge for each entity; all fields that lead to many of an entity share them.</summary>
internal static class ConnectionTypes
{
    public static IEnumerable<IGraphType> Of(EntityModel entity)
    {
        var edge = new ObjectGraphType { Name = Names.Edge(entity), Description = $"One {entity.Name} of a page with its cursor (分页条目).", IsTypeOf = _ => true };
        edge.AddField(References.Field("cursor", References.NonNull("String"), "The item's cursor (游标): opaque, good for the same field with the same where and order."));
        edge.AddField(References.Field("node", References.NonNull(entity.Name), "The item itself (对象)."));
        if (entity.Place is not null) edge.AddField(References.Field("distance", References.To("Float"), "Metres from the place that near gives (距离, 米), over the ellipsoid; null without near."));
        yield return edge;

        yield return Connection(Names.Connection(entity), Names.Edge(entity), entity, $"A page of {Names.Plural(entity)} (分页结果).");

        var segment = new ObjectGraphType { Name = Names.Segment(entity), Description = $"A page of {Names.Plural(entity)} by offset (偏移分页结果).", IsTypeOf = _ => true };
        segment.AddField(References.Field("pageInfo", References.NonNull("CollectionSegmentInfo"), "Where the page stands in the collection (分页信息)."));
        segment.AddField(References.Field("items", References.ListOf(entity.Name), "The page's items (对象列表)."));
        segment.AddField(References.Field("totalCount", References.NonNull("Int"), "How many items match in all (总数); counted only when asked for."));
        yield return segment;
    }

    public static ObjectGraphType Connection(string name, string edge, EntityModel entity, string description)
    {
        var connection = new ObjectGraphType { Name = name, Description = description, IsTypeOf = _ => true };
        connection.AddField(References.Field("pageInfo", References.NonNull("PageInfo"), "Where the page stands in the collection (分页信息)."));
        connection.AddField(References.Field("edges", References.ListOf(edge), "The page's items with their cursors (条目列表)."));
        connection.AddField(References.Field("nodes", References.ListOf(entity.Name), "The page's items (对象列表)."));
        connection.AddField(References.Field("totalCount", References.NonNull("Int"), "How many items match in all (总数); counted only when asked for."));
        connection.AddField(References.Field("estimatedCount", References.NonNull("Long"), "About how many items match in all (估计总数), as the database expects without counting; of a nested collection exactly."));
        return connection;
    }
}
