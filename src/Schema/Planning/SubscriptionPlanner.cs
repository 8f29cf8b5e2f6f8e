using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a validated subscription into what is to be followed. Pure.</summary>
internal sealed class SubscriptionPlanner
{
    private readonly ISchema _schema;
    private readonly OperationLimits _limits;
    private readonly ArgumentReader _arguments;
    private readonly FieldCollector _collector;
    private readonly SelectionPlanner _selections;

    public SubscriptionPlanner(ISchema schema, OperationLimits limits, GraphQLDocument document, IReadOnlyDictionary<string, object?> variables)
    {
        (_schema, _limits) = (schema, limits);
        _arguments = new ArgumentReader(variables, limits.MaximumConditions);
        _collector = new FieldCollector(schema, document, variables);
        _selections = new SelectionPlanner(schema, limits, _arguments, _collector);
    }

    public IReadOnlyList<GraphWarning> Warnings => [.. _selections.Collections.Warnings.Distinct()];

    /// <summary>The one field of the root; null where it is left out or none of the graph's.</summary>
    public (string ResponseKey, List<GraphQLField> Fields, FieldType Definition)? Root(GraphQLOperationDefinition operation)
        => _collector.Collect(_schema.Subscription!, [operation.SelectionSet]) is [var (key, fields)] && _schema.Subscription!.GetField(fields[0].Name) is { } definition ? (key, fields, definition) : null;

    /// <summary>What of which entity is followed, with the members of its events.</summary>
    public IReadOnlyList<(ReadChanges Read, string Type, IReadOnlyList<(string, EventPart)> Parts)> Plan(FieldType definition, List<GraphQLField> fields)
    {
        var where = _arguments.Read(fields[0], definition, "where");
        if (FieldBinding.Of(definition) is FieldBinding.Changes one) return [Plan(one.Entity, _selections.Collections.Filter(fields[0], definition), Names.Change(one.Entity), fields)];
        var kinds = (_arguments.Read(fields[0], definition, SubscriptionType.Kinds) as InputNode.List)?.Items.OfType<InputNode.Leaf>().Select(kind => kind.Value as string).ToHashSet();
        return [.. ((FieldBinding.AllChanges)FieldBinding.Of(definition)!).Entities
            .Where(entity => kinds is null || kinds.Contains(ChangeTypes.Word(entity)))
            .Select(entity => Plan(entity, FilterPlanner.Plan((where as InputNode.Object)?.Find(Names.Field(Names.Plural(entity)))), ChangeTypes.Any, fields))];
    }

    /// <summary>The source of an argument that says where to begin; null where it is not given.</summary>
    public ReadValue? Source(FieldType definition, List<GraphQLField> fields, string argument)
        => definition.Arguments!.Find(argument) is null ? null : (_arguments.Read(fields[0], definition, argument) as InputNode.Leaf)?.Source;

    private (ReadChanges, string, IReadOnlyList<(string, EventPart)>) Plan(EntityModel entity, ReadFilter? filter, string type, List<GraphQLField> fields)
    {
        var parts = new List<(string, EventPart)>();
        List<GraphQLField>? node = null;
        foreach (var (key, selected) in _collector.Collect((IObjectGraphType)_schema.AllTypes[type]!, fields.Select(field => field.SelectionSet)))
        {
            var part = selected[0].Name.StringValue switch
            {
                "cursor" => EventPart.Cursor,
                "kind" => EventPart.Kind,
                "at" => EventPart.At,
                "id" => EventPart.Id,
                "changedFields" => EventPart.ChangedFields,
                "entity" => EventPart.Entity,
                "node" => EventPart.Node,
                _ => EventPart.TypeName,
            };
            parts.Add((key, part));
            if (part == EventPart.Node) node = [.. node ?? [], .. selected];
        }

        var nodeKey = parts.Find(part => part.Item2 == EventPart.Node).Item1 ?? "";
        return (new ReadChanges(entity, filter, node is null ? null : _selections.Entity(entity, node), _limits.MaximumSnapshot, nodeKey), type, parts);
    }
}
