using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the selection on an entity into what to write of a row.</summary>
internal sealed class SelectionPlanner
{
    private readonly ISchema _schema;
    private readonly ArgumentReader _arguments;
    private readonly FieldCollector _collector;
    private readonly CollectionPlanner _collections;
    private readonly OperationLimits _limits;
    private readonly PartCollector? _parts;

    /// <param name="schema">The graph.</param>
    /// <param name="limits">Page sizes.</param>
    /// <param name="arguments">Reads arguments.</param>
    /// <param name="collector">Merges fields.</param>
    /// <param name="parts">Takes fields apart for an answer in parts; null where all is answered at once.</param>
    public SelectionPlanner(ISchema schema, OperationLimits limits, ArgumentReader arguments, FieldCollector collector, PartCollector? parts = null)
    {
        (_schema, _limits, _arguments, _collector, _parts) = (schema, limits, arguments, collector, parts);
        _collections = new CollectionPlanner(schema, limits, arguments, collector, this, parts);
        Geometries = new GeometrySelections(schema, arguments, collector);
        Cells = new CellSelections(schema, collector, Geometries);
        Aggregates = new AggregatePlanner(schema, limits, arguments, collector, this);
        MapLayers = new MapLayerPlanner(arguments, collector, this);
    }

    public CollectionPlanner Collections => _collections;

    public AggregatePlanner Aggregates { get; }

    public CellSelections Cells { get; }

    public MapLayerPlanner MapLayers { get; }

    public GeometrySelections Geometries { get; }

    public ReadSelection Entity(EntityModel entity, List<GraphQLField> fields)
    {
        var type = (IObjectGraphType)_schema.AllTypes[entity.Name]!;
        if (_parts is null) return Selection(_collector.Collect(type, fields.Select(field => field.SelectionSet)));
        // What has no id can't be found again by it.
        if (type is Entities.EntityGraphType { HasRoots: false }) return _parts.Whole(() => Selection(_parts.Collect(type, fields).Fields));
        var collected = _parts.Collect(type, fields);
        return Selection(collected.Fields) with { Later = _parts.Later(collected, Selection) };

        ReadSelection Selection(IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> merged) => new([.. merged.Select(selected => Field(type, selected.ResponseKey, selected.Fields))]);
    }

    /// <summary>Plans what is answered as a whole, whatever stands below it.</summary>
    public T Whole<T>(Func<T> plan) => _parts is null ? plan() : _parts.Whole(plan);

    private ReadField Field(IObjectGraphType type, string key, List<GraphQLField> fields)
    {
        var name = fields[0].Name.StringValue;
        if (name == "__typename") return new ReadField.Fixed(key, $"\"{type.Name}\"");
        var definition = type.GetField(name)!;
        return FieldBinding.Of(definition) switch
        {
            FieldBinding.Property { Model.Kind: ValueKind.Id } => new ReadField.Id(key),
            FieldBinding.Property property => Value(key, property.Model, definition, fields),
            FieldBinding.RecordKey => new ReadField.RecordKey(key, Parts<(string?, string?)>(fields, PlatformKeyType.Name, PlatformKeyType.Part).ConvertAll(part => (part.Item1, part.Item2.Item1, part.Item2.Item2))),
            FieldBinding.ToOne toOne => new ReadField.ToOne(key, toOne.Model, Entity(toOne.Model.Target, fields)),
            FieldBinding.ToMany toMany => new ReadField.ToMany(key, toMany.Model, _collections.Plan(toMany.Model.Target, definition, fields)),
            FieldBinding.Aggregate aggregate => new ReadField.Aggregate(key, aggregate.Model, Whole(() => Aggregates.Plan(aggregate.Model.Target, definition, fields))),
            _ => throw new InvalidOperationException($"{type.Name}.{name} is bound to nothing."),
        };
    }

    private ReadField Value(string key, PropertyModel property, FieldType definition, List<GraphQLField> fields) => property.Kind switch
    {
        ValueKind.Code => new ReadField.Code(key, property, CodeParts(fields)),
        ValueKind.Geometry => new ReadField.GeoJson(key, property, Geometries.Form(definition, fields), Geometries.Members(fields, TypeNames.Of(property))),
        ValueKind.Object or ValueKind.ObjectList => new ReadField.Object(key, property, Members(property, fields)),
        // The one place that decides who sees a record as it was delivered.
        _ when property.IsRawRecord && !_limits.RawRecords => new ReadField.Fixed(key, "null"),
        _ => new ReadField.Value(key, property),
    };

    public List<(string, CodePart)> CodeParts(List<GraphQLField> fields) => Parts(fields, "CodedValue", name => name switch
    {
        "code" => CodePart.Code,
        "name" => CodePart.Name,
        "nameEn" => CodePart.NameEn,
        _ => CodePart.TypeName,
    });

    /// <summary>The members selected of a type whose members are parts of one value.</summary>
    public List<(string, T)> Parts<T>(List<GraphQLField> fields, string type, Func<string, T> part)
        => [.. _collector.Collect((IObjectGraphType)_schema.AllTypes[type]!, fields.Select(field => field.SelectionSet))
            .Select(selected => (selected.ResponseKey, part(selected.Fields[0].Name.StringValue)))];

    private ReadSelection Members(PropertyModel property, List<GraphQLField> fields)
    {
        var type = (IObjectGraphType)_schema.AllTypes[property.ClrType.Name]!;
        return new ReadSelection([.. _collector.Collect(type, fields.Select(field => field.SelectionSet)).Select(selected =>
        {
            var name = selected.Fields[0].Name.StringValue;
            return (ReadField)(name == "__typename"
                ? new ReadField.Fixed(selected.ResponseKey, $"\"{type.Name}\"")
                : new ReadField.Value(selected.ResponseKey, ((FieldBinding.Property)FieldBinding.Of(type.GetField(name)!)!).Model));
        })]);
    }
}
