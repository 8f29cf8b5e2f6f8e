using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a connection field, or one by offset, into a collection to read.</summary>
internal sealed class CollectionPlanner(ISchema schema, OperationLimits limits, ArgumentReader arguments, FieldCollector collector, SelectionPlanner selections, PartCollector? parts = null)
{
    private readonly List<GraphWarning> _warnings = [];

    /// <summary>What is most likely meant otherwise in what was planned so far.</summary>
    public IReadOnlyList<GraphWarning> Warnings => _warnings;

    public ReadCollection Plan(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var field = fields[0];
        var near = definition.Arguments!.Find("near") is null ? null : ProximityPlanner.Near(entity, arguments.Read(field, definition, "near"));
        return Plan(entity, definition, fields, OrderPlanner.Plan(arguments.Read(field, definition, "order")), near);
    }

    /// <summary>What is reached in so many minutes.</summary>
    public ReadCollection PlanTravel(EntityModel entity, FieldType definition, List<GraphQLField> fields)
        => Plan(entity, definition, fields, [], ProximityPlanner.Travel(limits.Travel, arguments, fields[0], definition));

    private ReadCollection Plan(EntityModel entity, FieldType definition, List<GraphQLField> fields, IReadOnlyList<ReadOrder> order, Proximity? near)
    {
        var field = fields[0];
        var ordered = order.Count == 0 && near is not null ? [near.Order] : order;
        var filter = FilterPlanner.All([Filter(field, definition), near?.Filter]);
        return new ReadCollection(
            entity, filter, ordered, Page(field, definition, ordered.Count + 1), Selection(entity, (IObjectGraphType)definition.ResolvedType!, fields, near), near?.From as ReadOrigin.OfRow);
    }

    public ReadCollection PlanSegment(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var field = fields[0];
        var sizes = PageSizes.Of(definition)!;
        var skip = (arguments.Read(field, definition, "skip") as InputNode.Leaf)?.Source ?? new ReadValue.Constant(0);
        var page = new ReadPage(Size(arguments.Read(field, definition, "take") as InputNode.Leaf, sizes), Backward: false, null, null, sizes.Maximum, skip, limits.MaximumSkip);
        return new ReadCollection(entity, Filter(field, definition), OrderPlanner.Plan(arguments.Read(field, definition, "order")), page, Segment(entity, fields));
    }

    /// <summary>The condition that <c>where</c> gives; what is most likely meant otherwise is noted.</summary>
    public ReadFilter? Filter(GraphQLField field, FieldType definition)
    {
        var where = arguments.Read(field, definition, "where");
        if (where is not null) _warnings.AddRange(FilterWarnings.Of(where, field, collector.PlaceOf(field)));
        return FilterPlanner.Plan(where);
    }

    private ReadPage Page(GraphQLField field, FieldType definition, int keys)
    {
        var first = arguments.Read(field, definition, "first") as InputNode.Leaf;
        var last = arguments.Read(field, definition, "last") as InputNode.Leaf;
        if (first is not null && last is not null)
        {
            throw new ReadRequestException("HUB_PAGING", "A page is asked for by first or by last, not by both; leave one of them out.");
        }

        var sizes = PageSizes.Of(definition)!;
        return new ReadPage(Size(first ?? last, sizes), last is not null, Cursor(field, definition, "after", keys), Cursor(field, definition, "before", keys), sizes.Maximum);
    }

    /// <summary>A size that may be asked for stands in the statement, a variable's too (<see cref="VariableShape"/>); another one is refused when
    /// it is bound.</summary>
    public static ReadValue Size(InputNode.Leaf? asked, PageSizes sizes) => asked switch
    {
        null => new ReadValue.Constant(sizes.Default),
        { Value: int size } when size >= 0 && size <= sizes.Maximum => new ReadValue.Constant(size),
        _ => asked.Source,
    };

    private ReadCursor? Cursor(GraphQLField field, FieldType definition, string argument, int keys)
    {
        if (arguments.Read(field, definition, argument) is not InputNode.Leaf leaf) return null;
        var nulls = CursorFormat.ReadShape(leaf.Value as string)
            ?? throw new ReadRequestException("HC0078", "The cursor can't be read; pass one that an earlier answer gave, unchanged.");
        return nulls.Count == keys
            ? new ReadCursor(leaf.Source, nulls)
            : throw new ReadRequestException("HC0078", "The cursor belongs to another query; it is good only for the same field with the same where and order.");
    }

    private ConnectionSelection Selection(EntityModel entity, IObjectGraphType connection, List<GraphQLField> fields, Proximity? near)
        => InParts(connection, fields, merged => new([.. merged.Select(selected =>
            (ConnectionField)(selected.Fields[0].Name.StringValue switch
            {
                "nodes" => new ConnectionField.Nodes(selected.ResponseKey, selections.Entity(entity, selected.Fields), parts?.StreamOf(selected.Fields)),
                "edges" => new ConnectionField.Edges(selected.ResponseKey, Edges(entity, connection, selected.Fields, near), parts?.StreamOf(selected.Fields)),
                "pageInfo" => new ConnectionField.PageInfo(selected.ResponseKey, PageInfo("PageInfo", selected.Fields)),
                "totalCount" => new ConnectionField.TotalCount(selected.ResponseKey),
                "estimatedCount" => new ConnectionField.EstimatedCount(selected.ResponseKey),
                _ => new ConnectionField.Fixed(selected.ResponseKey, $"\"{connection.Name}\""),
            }))]));

    private ConnectionSelection Segment(EntityModel entity, List<GraphQLField> fields)
    {
        var segment = (IObjectGraphType)schema.AllTypes[Names.Segment(entity)]!;
        return InParts(segment, fields, merged => new([.. merged.Select(selected =>
            (ConnectionField)(selected.Fields[0].Name.StringValue switch
            {
                "items" => new ConnectionField.Nodes(selected.ResponseKey, selections.Entity(entity, selected.Fields)),
                "pageInfo" => new ConnectionField.PageInfo(selected.ResponseKey, PageInfo("CollectionSegmentInfo", selected.Fields)),
                "totalCount" => new ConnectionField.TotalCount(selected.ResponseKey),
                _ => new ConnectionField.Fixed(selected.ResponseKey, $"\"{segment.Name}\""),
            }))]));
    }

    private ConnectionSelection InParts(IObjectGraphType type, List<GraphQLField> fields, Func<IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)>, ConnectionSelection> plan)
    {
        if (parts is null) return plan(collector.Collect(type, fields.Select(field => field.SelectionSet)));
        var collected = parts.Collect(type, fields);
        return plan(collected.Fields) with { Later = parts.Later(collected, plan) };
    }

    private List<EdgeField> Edges(EntityModel entity, IObjectGraphType connection, List<GraphQLField> fields, Proximity? near)
    {
        var edge = (IObjectGraphType)connection.GetField("edges")!.ResolvedType!.GetNamedType();
        var merged = parts?.CollectThrough(edge, fields) ?? collector.Collect(edge, fields.Select(field => field.SelectionSet));
        return [.. merged.Select(selected => (EdgeField)(selected.Fields[0].Name.StringValue switch
        {
            "node" => new EdgeField.Node(selected.ResponseKey, selections.Entity(entity, selected.Fields)),
            "cursor" => new EdgeField.Cursor(selected.ResponseKey),
            "__typename" => new EdgeField.Fixed(selected.ResponseKey, $"\"{edge.Name}\""),
            var name => near?.Edge(selected.ResponseKey, name) ?? new EdgeField.Fixed(selected.ResponseKey, "null"),
        }))];
    }

    private List<(string, PageInfoPart)> PageInfo(string type, List<GraphQLField> fields)
    {
        var info = (IObjectGraphType)schema.AllTypes[type]!;
        return [.. collector.Collect(info, fields.Select(field => field.SelectionSet)).Select(selected => (selected.ResponseKey, selected.Fields[0].Name.StringValue switch
        {
            "hasNextPage" => PageInfoPart.HasNextPage,
            "hasPreviousPage" => PageInfoPart.HasPreviousPage,
            "startCursor" => PageInfoPart.StartCursor,
            "endCursor" => PageInfoPart.EndCursor,
            _ => PageInfoPart.TypeName,
        }))];
    }
}
