using GraphQL.Types;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>The types of an entity's aggregate: only those for which it has members.</summary>
internal static class AggregateTypes
{
    /// <summary>The aggregate of all items of an entity.</summary>
    public static FieldType Field(EntityModel entity, OperationLimits limits)
        => new FieldBinding.RootAggregate(entity).On(Field(Names.Plural(entity), entity, limits));

    /// <summary>The aggregate of the related items.</summary>
    public static FieldType Field(NavigationModel navigation, OperationLimits limits)
        => new FieldBinding.Aggregate(navigation).On(Field(navigation.Name, navigation.Target, limits));

    public static IEnumerable<IGraphType> Of(AggregateMembers members)
    {
        yield return Aggregate(members.Entity);
        yield return Group(members);
        yield return KeyTypes.Output(members);
        yield return KeyTypes.Input(members);
        foreach (var type in FigureTypes.Outputs(members)) yield return type;
        foreach (var type in FigureInputs.All(members)) yield return type;
    }

    private static FieldType Field(string member, EntityModel entity, OperationLimits limits)
    {
        var field = References.Field(
            Names.AggregateField(member), References.To(Names.Aggregate(entity)), $"Figures of groups of {Names.Plural(entity)} (统计): counts, sums, averages and more.");
        field.Arguments = new QueryArguments(
            References.Argument("where", References.To(Names.Filter(entity.Name)), "Only items that match (过滤条件)."),
            References.Argument("groupBy", References.ListOf(Names.GroupBy(entity)), $"What the items are grouped by (分组), at most {OperationLimits.MostGroupKeys} keys; one group of all without it. Items without a value make a group of their own."),
            References.Argument("having", References.To(Names.Having(entity)), "Only groups whose figures match (分组条件)."),
            References.Argument("order", References.ListOf(Names.AggregateSort(entity)), "The order of the groups (排序); their keys are always added as the last ones."),
            References.Argument("first", References.To("Int"), $"At most this many groups (组数): {Math.Min(limits.DefaultGroups, limits.MaximumGroups)} by default, {limits.MaximumGroups} at most."),
            References.Argument("minGroupSize", References.To("Int"), "Groups of fewer items are left out (最小组), and with them the next larger one where they could be worked out from the rest; 1 to 1,000."));
        return field;
    }

    private static ObjectGraphType Aggregate(EntityModel entity)
    {
        var type = Type(Names.Aggregate(entity), $"Groups of {Names.Plural(entity)} with their figures (统计结果).");
        type.AddField(References.Field("groups", References.NonNullListOf(Names.AggregateGroup(entity)), "The groups (分组)."));
        type.AddField(References.Field("totalGroups", References.NonNull("Int"), "How many groups there are before first (总组数); counted only when asked for."));
        type.AddField(References.Field("suppressedGroups", References.NonNull("Int"), "How many groups are left out since they are too small (隐去组数)."));
        return type;
    }

    private static ObjectGraphType Group(AggregateMembers members)
    {
        var entity = members.Entity;
        var type = Type(Names.AggregateGroup(entity), $"A group of {Names.Plural(entity)} (一组).");
        type.AddField(References.Field("key", References.NonNull(Names.AggregateKey(entity)), "What the group's items have in common (分组键): what was grouped by, and what belongs to it."));
        type.AddField(References.Field("count", References.NonNull("Int"), "How many items (数量)."));
        if (FigureTypes.HasDistinct(members)) type.AddField(References.Field("countDistinct", References.NonNull(Names.DistinctCounts(entity)), "How many different values (去重数量); none is no value."));
        if (members.Comparable.Count > 0)
        {
            type.AddField(References.Field("min", References.NonNull(Names.Extremes(entity)), "The least value (最小值); null where no item has one."));
            type.AddField(References.Field("max", References.NonNull(Names.Extremes(entity)), "The greatest value (最大值); null where no item has one."));
        }

        if (members.Numbers.Count == 0) return type;
        type.AddField(References.Field("sum", References.NonNull(Names.Sums(entity)), "The sum (合计); null where no item has a value."));
        type.AddField(References.Field("avg", References.NonNull(Names.Statistics(entity)), "The arithmetic mean (平均值) of the items that have a value."));
        type.AddField(References.Field("median", References.NonNull(Names.Statistics(entity)), "The median (中位数): the mean of the two in the middle where there is an even number."));
        var percentile = References.Field("percentile", References.NonNull(Names.Statistics(entity)), "The value below which a fraction of the items lies (百分位数), between two values where it falls there.");
        percentile.Arguments = new QueryArguments(References.Argument("p", References.NonNull("Float"), "The fraction (比例), 0 to 1: 0.95 for the ninety-fifth percentile."));
        type.AddField(percentile);
        type.AddField(References.Field("stddev", References.NonNull(Names.Statistics(entity)), "The standard deviation of a sample (样本标准差); null for fewer than two values."));
        return type;
    }

    public static ObjectGraphType Type(string name, string description) => new() { Name = name, Description = description, IsTypeOf = _ => true };
}
