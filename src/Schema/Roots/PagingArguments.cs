using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Roots;

/// <summary>The arguments of every collection.</summary>
internal static class PagingArguments
{
    public static QueryArguments Of(EntityModel entity, int defaultPageSize, int maximumPageSize) => new(
        References.Argument("first", References.To("Int"), $"At most this many items from the start (向后取): {defaultPageSize} by default, {maximumPageSize} at most."),
        References.Argument("after", References.To("String"), "Only items after this cursor (起始游标) of an earlier answer."),
        References.Argument("last", References.To("Int"), $"At most this many items from the end (向前取): {maximumPageSize} at most."),
        References.Argument("before", References.To("String"), "Only items before this cursor (结束游标) of an earlier answer."),
        References.Argument("where", References.To(Names.Filter(entity.Name)), "Only items that match (过滤条件)."),
        References.Argument("order", new ListGraphType(References.NonNull(Names.Sort(entity.Name))), "The order of the items (排序); the key is always added as the last one."));
}
