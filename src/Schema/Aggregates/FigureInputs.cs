using System.Reflection;
using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Filters;

namespace Jianye.DataHub.Schema.Aggregates;

/// <summary>The inputs that compare figures and order groups by them.</summary>
internal static class FigureInputs
{
    public static IEnumerable<InputObjectGraphType> All(AggregateMembers members)
    {
        var entity = members.Entity;
        var having = FilterTypes.Combinable(Names.Having(entity), $"Conditions on the figures of groups of {Names.Plural(entity)} (分组条件); all that are given must hold.");
        var sort = new InputObjectGraphType { Name = Names.AggregateSort(entity), Description = $"One key of an order of groups of {Names.Plural(entity)} (分组排序); give one member an entry of the list." };
        sort.AddField(References.Field("key", References.To(Names.Sort(entity.Name)), "By what was grouped by (分组键), or what belongs to it."));
        Add("count", "IntOperationFilterInput", "SortEnumType", "The number of items (数量).");
        if (FigureTypes.HasDistinct(members))
        {
            var name = Names.DistinctCounts(entity);
            Add("countDistinct", Names.Filter(name), Names.Sort(name), "The number of different values (去重数量).");
            yield return Of(Names.Filter(name), "Conditions on numbers of different values (去重数量条件).", members.Single, members.ToOne, _ => "IntOperationFilterInput");
            yield return Of(Names.Sort(name), "An order by numbers of different values (去重数量排序).", members.Single, members.ToOne, _ => "SortEnumType");
        }

        if (members.Comparable.Count > 0)
        {
            var name = Names.Extremes(entity);
            Add("min", Names.Filter(name), Names.Sort(name), "The least value (最小值).");
            Add("max", Names.Filter(name), Names.Sort(name), "The greatest value (最大值).");
            yield return Of(Names.Filter(name), "Conditions on least or greatest values (极值条件).", members.Comparable, [], TypeNames.OperationsOf);
            yield return Of(Names.Sort(name), "An order by least or greatest values (极值排序).", members.Comparable, [], _ => "SortEnumType");
        }

        if (members.Numbers.Count > 0)
        {
            var name = Names.Statistics(entity);
            Add("sum", Names.Filter(name), Names.Sort(name), "The sum (合计).");
            Add("avg", Names.Filter(name), Names.Sort(name), "The arithmetic mean (平均值).");
            Add("median", Names.Filter(name), Names.Sort(name), "The median (中位数).");
            Add("stddev", Names.Filter(name), Names.Sort(name), "The standard deviation of a sample (样本标准差).");
            yield return Of(Names.Filter(name), "Conditions on figures of numbers (统计值条件).", members.Numbers, [], _ => "FloatOperationFilterInput");
            yield return Of(Names.Sort(name), "An order by figures of numbers (统计值排序).", members.Numbers, [], _ => "SortEnumType");
        }

        yield return having;
        yield return sort;

        void Add(string figure, string filter, string order, string description)
        {
            having.AddField(References.Field(figure, References.To(filter), $"On: {description}"));
            sort.AddField(References.Field(figure, References.To(order), $"By: {description}"));
        }
    }

    private static InputObjectGraphType Of(
        string name, string description, IEnumerable<(MemberInfo Member, PropertyModel Property)> properties, IEnumerable<(MemberInfo Member, NavigationModel Navigation)> relations,
        Func<PropertyModel, string> typeOf)
    {
        var type = new InputObjectGraphType { Name = name, Description = description };
        foreach (var (member, property) in properties)
        {
            type.AddField(new FieldBinding.Property(property).On(References.Field(Names.Field(member.Name), References.To(typeOf(property)), $"Of: {Descriptions.Of(member)}")));
        }

        foreach (var (member, navigation) in relations)
        {
            type.AddField(new FieldBinding.ToOne(navigation).On(References.Field(Names.Field(member.Name), References.To(typeOf(navigation.Target.Key)), $"Of: {Descriptions.Of(member)}")));
        }

        return type;
    }
}
