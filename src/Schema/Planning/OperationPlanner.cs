using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a validated operation into what is to be read. Pure; its result serves every request of the same shape.</summary>
internal sealed class OperationPlanner
{
    private static readonly FilterOperator Equal = FilterOperators.All.Single(candidate => candidate.Name == "eq");

    private readonly ISchema _schema;
    private readonly ArgumentReader _arguments;
    private readonly FieldCollector _collector;
    private readonly PartCollector? _parts;
    private readonly SelectionPlanner _selections;
    private readonly RepresentationsPlanner _representations;
    private readonly ServicePlanner _service;

    private OperationPlanner(ISchema schema, OperationLimits limits, GraphQLDocument document, IReadOnlyDictionary<string, object?> variables, bool inParts)
    {
        _schema = schema;
        _arguments = new ArgumentReader(variables, limits.MaximumConditions);
        _collector = new FieldCollector(schema, document, variables);
        _parts = inParts ? new PartCollector(_collector, new IncrementalDirectives(variables)) : null;
        _selections = new SelectionPlanner(schema, limits, _arguments, _collector, _parts);
        _representations = new RepresentationsPlanner(_arguments, _selections);
        _service = new ServicePlanner(_selections);
    }

    /// <param name="schema">The graph.</param>
    /// <param name="limits">Page sizes.</param>
    /// <param name="document">The validated document.</param>
    /// <param name="operation">The query of it that is asked.</param>
    /// <param name="variables">Coerced variables; only their shape matters.</param>
    /// <param name="introspection">The engine's answers to <c>__schema</c> and <c>__type</c> by response key, as JSON.</param>
    /// <param name="inParts">True for an answer in parts, as @defer and @stream say; false to answer all at once.</param>
    /// <returns>What is to be read, what of it is most likely meant otherwise, and what of the values could not be understood while the rest is answered: a plan with such faults serves
    /// this request alone.</returns>
    /// <exception cref="ReadRequestException">An argument can't be used.</exception>
    public static (ReadOperation Read, IReadOnlyList<GraphWarning> Warnings, IReadOnlyList<GraphError> Faults) Plan(
        ISchema schema, OperationLimits limits, GraphQLDocument document, GraphQLOperationDefinition operation,
        IReadOnlyDictionary<string, object?> variables, IReadOnlyDictionary<string, string> introspection, bool inParts = false)
    {
        var planner = new OperationPlanner(schema, limits, document, variables, inParts);
        var read = planner.Operation(operation, introspection);
        return (read, [.. planner._selections.Collections.Warnings.Distinct()], planner._representations.Faults);
    }

    private ReadOperation Operation(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, string> introspection)
    {
        if (_parts is null) return Roots(_collector.Collect(_schema.Query, [operation.SelectionSet]));
        var collected = _parts.Collect(_schema.Query, operation.SelectionSet);
        return Roots(collected.Fields) with { Later = _parts.Later(collected, Roots) };

        ReadOperation Roots(IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> merged) => new([.. merged.Select(selected =>
            introspection.TryGetValue(selected.ResponseKey, out var json)
                ? new ReadRoot.Fixed(selected.ResponseKey, json)
                : Root(selected.ResponseKey, selected.Fields))]);
    }

    private ReadRoot Root(string key, List<GraphQLField> fields)
    {
        var name = fields[0].Name.StringValue;
        if (name == "__typename") return new ReadRoot.Fixed(key, $"\"{_schema.Query.Name}\"");
        var definition = _schema.Query.GetField(name)!;
        return FieldBinding.Of(definition) switch
        {
            FieldBinding.Singular singular => ById(key, singular.Entity, ((InputNode.Leaf)_arguments.Read(fields[0], definition, "id")!).Source, fields),
            FieldBinding.RootAggregate aggregate => new ReadRoot.Aggregate(key, _selections.Whole(() => _selections.Aggregates.Plan(aggregate.Entity, definition, fields))),
            FieldBinding.Clusters clusters => new ReadRoot.Aggregate(key, _selections.Whole(() => _selections.MapLayers.Clusters(clusters.Entity, definition, fields))),
            FieldBinding.Heat heat => new ReadRoot.Aggregate(key, _selections.Whole(() => _selections.MapLayers.Heat(heat.Entity, definition, fields))),
            FieldBinding.Plural plural => new ReadRoot.Collection(key, _selections.Collections.Plan(plural.Entity, definition, fields)),
            FieldBinding.Represented => _selections.Whole(() => _representations.Plan(key, definition, fields)),
            FieldBinding.Subgraph => _selections.Whole(() => _service.Plan(key, fields)),
            FieldBinding.Search => new ReadRoot.Search(key, _selections.Whole(() => new SearchPlanner(_arguments, _selections).Plan(definition, fields))),
            FieldBinding.Segment segment => new ReadRoot.Collection(key, _selections.Collections.PlanSegment(segment.Entity, definition, fields)),
            _ => name switch
            {
                "node" => Node(key, definition, fields),
                "nodes" => Nodes(key, definition, fields),
                ServicesWithin.Name => new ReadRoot.Collection(key, _selections.Collections.PlanTravel(ServicesWithin.Entity, definition, fields)),
                _ => GridAt(key, definition, fields),
            },
        };
    }

    private ReadRoot.Single ById(string key, EntityModel entity, ReadValue id, List<GraphQLField> fields)
        => new(key, entity, new ReadFilter.ById(entity, id), [], _selections.Entity(entity, fields));

    private ReadRoot Node(string key, FieldType definition, List<GraphQLField> fields)
    {
        var id = (InputNode.Leaf)_arguments.Read(fields[0], definition, "id")!;
        return TypeOf(id.Value) is { } entity ? ById(key, entity, id.Source, fields) : new ReadRoot.Fixed(key, "null");
    }

    private ReadRoot.ByIds Nodes(string key, FieldType definition, List<GraphQLField> fields)
    {
        var ids = (InputNode.List)_arguments.Read(fields[0], definition, "ids")!;
        if (ids.Items.Count > OperationLimits.MostNodeIds)
        {
            throw new ReadRequestException("HC0076", $"At most {OperationLimits.MostNodeIds} nodes can be asked for at once, but {ids.Items.Count} were.");
        }

        var types = ids.Items.OfType<InputNode.Leaf>().Select(id => TypeOf(id.Value)).OfType<EntityModel>().Distinct();
        return new ReadRoot.ByIds(key, ids.Source, [.. types.Select(entity => (entity, _selections.Entity(entity, fields)))], OperationLimits.MostNodeIds);
    }

    private ReadRoot.Single GridAt(string key, FieldType definition, List<GraphQLField> fields)
    {
        var grid = HubModel.Instance.Find(typeof(Grid));
        var place = new ReadValue.Point(Source("longitude"), Source("latitude"));
        var level = (_arguments.Read(fields[0], definition, "level") as InputNode.Leaf)?.Value as string ?? EnumWords.Of(GridLevel.Level2);
        return new ReadRoot.Single(
            key,
            grid,
            new ReadFilter.And(
            [
                new ReadFilter.Compare(grid.Properties[nameof(Grid.Level)], Equal, Negated: false, new FilterArguments(new ReadValue.Constant(level))),
                new ReadFilter.Compare(grid.Properties[nameof(Grid.Boundary)], FilterOperators.Covers, Negated: false, new FilterArguments(null, place)),
            ]),
            [new ReadOrder([], grid.Properties[nameof(Grid.Code)], Descending: false)],
            _selections.Entity(grid, fields));

        ReadValue Source(string argument) => ((InputNode.Leaf)_arguments.Read(fields[0], definition, argument)!).Source;
    }

    private EntityModel? TypeOf(object? id)
        => WireId.TryRead(id as string, out var type, out _) && HubModel.Instance.Entities.TryGetValue(type, out var entity)
            && _schema.AllTypes[type] is Entities.EntityGraphType { HasRoots: true } ? entity : null;
}
