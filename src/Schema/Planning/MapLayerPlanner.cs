using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the clusters and heat cells of a map's window into an aggregate by cells.</summary>
internal sealed class MapLayerPlanner(ArgumentReader arguments, FieldCollector collector, SelectionPlanner selections)
{
    private static readonly FilterOperator InWindow = FilterOperators.Find(ValueKind.Geometry, "bbox")!.Value.Operator;

    /// <summary>How many items lie in each cell.</summary>
    public ReadAggregate Heat(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var shape = (CellShape)Leaf(fields, definition, "shape")!.Value!;
        var cell = new GroupForm.Cell(shape, new ReadValue.CellEdge(shape, Leaf(fields, definition, "size")!.Source, null, Window(fields, definition)));
        return Layer(entity, definition, fields, cell, [], ("cells", "suppressedCells"), (key, member, type) => member[0].Name.StringValue switch
        {
            "weight" => new GroupField.Figure(key, ReadMeasure.Count),
            "cell" => new GroupField.Known(key, new KeyField.Cell(key, 0, cell, selections.Cells.Members(member))),
            _ => new GroupField.Fixed(key, $"\"{type.Name}\""),
        });
    }

    /// <summary>What lies together at a zoom, the largest first.</summary>
    public ReadAggregate Clusters(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var edge = new ReadValue.CellEdge(CellShape.Hexagon, null, Leaf(fields, definition, "zoom")!.Source, Window(fields, definition));
        var largestFirst = new ReadGroupOrder(ReadMeasure.Count, null, Descending: true);
        return Layer(entity, definition, fields, new GroupForm.Cell(CellShape.Hexagon, edge), [largestFirst], ("clusters", "suppressedClusters"), (key, member, type) => member[0].Name.StringValue switch
        {
            "count" => new GroupField.Figure(key, ReadMeasure.Count),
            "node" => new GroupField.Node(key, selections.Entity(entity, member)),
            "centroid" => Shape(key, entity, isCentroid: true, type.GetField("centroid")!, member),
            "envelope" => Shape(key, entity, isCentroid: false, type.GetField("envelope")!, member),
            _ => new GroupField.Fixed(key, $"\"{type.Name}\""),
        });
    }

    private ReadAggregate Layer(
        EntityModel entity, FieldType definition, List<GraphQLField> fields, GroupForm.Cell cell, IReadOnlyList<ReadGroupOrder> order, (string Groups, string Suppressed) names,
        Func<string, List<GraphQLField>, IObjectGraphType, GroupField> member)
    {
        var inWindow = new ReadFilter.Compare(entity.Place!, InWindow, Negated: false, new FilterArguments(null, ((ReadValue.CellEdge)cell.Size).Window));
        var layer = (IObjectGraphType)definition.ResolvedType!;
        List<AggregateField> selected = [.. Collect(layer, fields).Select(chosen => (AggregateField)(chosen.Fields[0].Name.StringValue switch
        {
            var name when name == names.Groups => new AggregateField.Groups(chosen.ResponseKey, Members((IObjectGraphType)layer.GetField(names.Groups)!.ResolvedType!.GetNamedType(), chosen.Fields, member)),
            var name when name == names.Suppressed => new AggregateField.SuppressedGroups(chosen.ResponseKey),
            _ => new AggregateField.Fixed(chosen.ResponseKey, $"\"{layer.Name}\""),
        }))];
        return new ReadAggregate(
            entity,
            FilterPlanner.All([inWindow, selections.Collections.Filter(fields[0], definition)]),
            [new ReadGroupKey([], entity.Place!, cell)],
            null,
            order,
            new ReadValue.Constant(ReadValue.CellEdge.MostCells),
            ReadValue.CellEdge.MostCells,
            selections.Aggregates.Threshold(fields[0], definition),
            selected);
    }

    private List<GroupField> Members(IObjectGraphType type, List<GraphQLField> fields, Func<string, List<GraphQLField>, IObjectGraphType, GroupField> member)
        => [.. Collect(type, fields).Select(chosen => member(chosen.ResponseKey, chosen.Fields, type))];

    private GroupField.Shape Shape(string key, EntityModel entity, bool isCentroid, FieldType definition, List<GraphQLField> fields)
        => new(key, entity.Place!, isCentroid, selections.Geometries.Form(definition, fields), selections.Geometries.Members(fields, definition.ResolvedType!.GetNamedType().Name));

    private ReadValue.Box Window(List<GraphQLField> fields, FieldType definition) => GeometryPlans.Box((InputNode.Object)arguments.Read(fields[0], definition, "bbox")!);

    private InputNode.Leaf? Leaf(List<GraphQLField> fields, FieldType definition, string argument) => arguments.Read(fields[0], definition, argument) as InputNode.Leaf;

    private IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> Collect(IObjectGraphType type, List<GraphQLField> fields)
        => collector.Collect(type, fields.Select(field => field.SelectionSet));
}
