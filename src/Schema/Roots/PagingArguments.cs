using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>The arguments of every collection.</summary>
internal static class PagingArguments
{
    /// <summary>Of a connection: pages by cursors.</summary>
    public static FieldType Give(FieldType field, EntityModel entity, PageSizes sizes)
    {
        field.Arguments = new QueryArguments([.. Pages(sizes), .. Which(entity), .. Near(entity)]);
        return sizes.On(field);
    }

    /// <summary>Which part of a connection.</summary>
    public static IEnumerable<QueryArgument> Pages(PageSizes sizes) =>
    [
        References.Argument("first", References.To("Int"), $"At most this many items from the start (向后取): {sizes.Default} by default, {sizes.Maximum} at most."),
        References.Argument("after", References.To("String"), "Only items after this cursor (起始游标) of an earlier answer."),
        References.Argument("last", References.To("Int"), $"At most this many items from the end (向前取): {sizes.Maximum} at most."),
        References.Argument("before", References.To("String"), "Only items before this cursor (结束游标) of an earlier answer."),
    ];

    /// <summary>Of a segment: pages by offsets.</summary>
    public static FieldType GiveSegment(FieldType field, EntityModel entity, PageSizes sizes, int mostSkipped)
    {
        field.Arguments = new QueryArguments(
        [
            References.Argument("skip", References.To("Int"), $"Pass over this many items (跳过): {mostSkipped} at most, since all of them are read."),
            References.Argument("take", References.To("Int"), $"At most this many items (取): {sizes.Default} by default, {sizes.Maximum} at most."),
            .. Which(entity),
        ]);
        return sizes.On(field);
    }

    private static IEnumerable<QueryArgument> Near(EntityModel entity)
        => entity.Place is null ? [] : [References.Argument("near", References.To("NearInput"), "Only items near a place (附近), nearest first unless order says otherwise; edges tell the distance.")];

    private static IEnumerable<QueryArgument> Which(EntityModel entity) =>
    [
        References.Argument("where", References.To(Names.Filter(entity.Name)), "Only items that match (过滤条件)."),
        References.Argument("order", new ListGraphType(References.NonNull(Names.Sort(entity.Name))), "The order of the items (排序); the key is always added as the last one."),
    ];
}
