using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns an aggregate field into groups to read.</summary>
internal sealed class AggregatePlanner(ISchema schema, OperationLimits limits, ArgumentReader arguments, FieldCollector collector, SelectionPlanner selections)
{
    public ReadAggregate Plan(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var field = fields[0];
        var groupBy = GroupByPlanner.Plan(arguments.Read(field, definition, "groupBy"));
        var sources = new KeySources(entity, groupBy);
        var most = arguments.Read(field, definition, "first") is InputNode.Leaf first ? first.Source : new ReadValue.Constant(Math.Min(limits.DefaultGroups, limits.MaximumGroups));
        return new ReadAggregate(
            entity,
            FilterPlanner.Plan(arguments.Read(field, definition, "where")),
            groupBy,
            HavingPlanner.Plan(arguments.Read(field, definition, "having")),
            GroupOrderPlanner.Plan(arguments.Read(field, definition, "order"), sources),
            most,
            limits.MaximumGroups,
            Threshold(field, definition),
            Selection(entity, fields, sources));
    }

    /// <summary>The one place that decides which groups are too small to be shown: the caller may ask for more than must be.</summary>
    public ReadThreshold? Threshold(GraphQLField field, FieldType definition)
    {
        var asked = (arguments.Read(field, definition, "minGroupSize") as InputNode.Leaf)?.Source;
        return asked is null && limits.MinimumGroupSize == 1 ? null : new ReadThreshold(asked, limits.MinimumGroupSize);
    }

    private List<AggregateField> Selection(EntityModel entity, List<GraphQLField> fields, KeySources sources)
    {
        var type = (IObjectGraphType)schema.AllTypes[Names.Aggregate(entity)]!;
        return [.. Collect(type, fields).Select(selected => (AggregateField)(selected.Fields[0].Name.StringValue switch
        {
            "groups" => new AggregateField.Groups(selected.ResponseKey, Group(entity, selected.Fields, sources)),
            "totalGroups" => new AggregateField.TotalGroups(selected.ResponseKey),
            "suppressedGroups" => new AggregateField.SuppressedGroups(selected.ResponseKey),
            _ => new AggregateField.Fixed(selected.ResponseKey, $"\"{type.Name}\""),
        }))];
    }

    private List<GroupField> Group(EntityModel entity, List<GraphQLField> fields, KeySources sources)
    {
        var type = (IObjectGraphType)schema.AllTypes[Names.AggregateGroup(entity)]!;
        var keys = new KeyPlanner(schema, collector, selections, sources);
        return [.. Collect(type, fields).Select(selected => (GroupField)(selected.Fields[0].Name.StringValue switch
        {
            "__typename" => new GroupField.Fixed(selected.ResponseKey, $"\"{type.Name}\""),
            "key" => new GroupField.Key(selected.ResponseKey, keys.Plan(entity, selected.Fields)),
            "count" => new GroupField.Figure(selected.ResponseKey, ReadMeasure.Count),
            var name => new GroupField.Figures(selected.ResponseKey, Figures(type.GetField(name)!, selected.Fields)),
        }))];
    }

    private List<GroupField> Figures(FieldType definition, List<GraphQLField> fields)
    {
        var type = (IObjectGraphType)(definition.ResolvedType is NonNullGraphType nonNull ? nonNull.ResolvedType! : definition.ResolvedType!);
        var fraction = definition.Arguments?.Find("p") is null ? null : (arguments.Read(fields[0], definition, "p") as InputNode.Leaf)?.Source;
        return [.. Collect(type, fields).Select(selected => (GroupField)(selected.Fields[0].Name.StringValue switch
        {
            "__typename" => new GroupField.Fixed(selected.ResponseKey, $"\"{type.Name}\""),
            var name => new GroupField.Figure(selected.ResponseKey, MeasurePlans.Of(definition.Name, type.GetField(name)!, fraction)!),
        }))];
    }

    private IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> Collect(IObjectGraphType type, List<GraphQLField> fields)
        => collector.Collect(type, fields.Select(field => field.SelectionSet));
}
