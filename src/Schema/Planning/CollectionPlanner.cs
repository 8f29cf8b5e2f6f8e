using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a connection field into a collection to read.</summary>
internal sealed class CollectionPlanner(ISchema schema, OperationLimits limits, ArgumentReader arguments, FieldCollector collector, SelectionPlanner selections)
{
    public ReadCollection Plan(EntityModel entity, FieldType definition, List<GraphQLField> fields)
    {
        var field = fields[0];
        var order = OrderPlanner.Plan(arguments.Read(field, definition, "order"));
        return new ReadCollection(
            entity,
            FilterPlanner.Plan(arguments.Read(field, definition, "where")),
            order,
            Page(field, definition, order.Count + 1),
            Selection(entity, fields));
    }

    private ReadPage Page(GraphQLField field, FieldType definition, int keys)
    {
        var first = arguments.Read(field, definition, "first") as InputNode.Leaf;
        var last = arguments.Read(field, definition, "last") as InputNode.Leaf;
        if (first is not null && last is not null)
        {
            throw new ReadRequestException("HUB_PAGING", "A page is asked for by first or by last, not by both; leave one of them out.");
        }

        return new ReadPage(Size(first ?? last), last is not null, Cursor(field, definition, "after", keys), Cursor(field, definition, "before", keys), limits.MaximumPageSize);
    }

    /// <summary>A size that may be asked for stands in the statement, a variable's too (<see cref="VariableShape"/>); another one is refused when
    /// it is bound.</summary>
    private ReadValue Size(InputNode.Leaf? asked) => asked switch
    {
        null => new ReadValue.Constant(Math.Min(limits.DefaultPageSize, limits.MaximumPageSize)),
        { Value: int size } when size >= 0 && size <= limits.MaximumPageSize => new ReadValue.Constant(size),
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

    private ConnectionSelection Selection(EntityModel entity, List<GraphQLField> fields)
    {
        var connection = (IObjectGraphType)schema.AllTypes[Names.Connection(entity)]!;
        return new ConnectionSelection([.. collector.Collect(connection, fields.Select(field => field.SelectionSet)).Select(selected =>
            (ConnectionField)(selected.Fields[0].Name.StringValue switch
            {
                "nodes" => new ConnectionField.Nodes(selected.ResponseKey, selections.Entity(entity, selected.Fields)),
                "edges" => new ConnectionField.Edges(selected.ResponseKey, Edges(entity, selected.Fields)),
                "pageInfo" => new ConnectionField.PageInfo(selected.ResponseKey, PageInfo(selected.Fields)),
                "totalCount" => new ConnectionField.TotalCount(selected.ResponseKey),
                _ => new ConnectionField.Fixed(selected.ResponseKey, $"\"{connection.Name}\""),
            }))]);
    }

    private List<EdgeField> Edges(EntityModel entity, List<GraphQLField> fields)
    {
        var edge = (IObjectGraphType)schema.AllTypes[Names.Edge(entity)]!;
        return [.. collector.Collect(edge, fields.Select(field => field.SelectionSet)).Select(selected => (EdgeField)(selected.Fields[0].Name.StringValue switch
        {
            "node" => new EdgeField.Node(selected.ResponseKey, selections.Entity(entity, selected.Fields)),
            "cursor" => new EdgeField.Cursor(selected.ResponseKey),
            _ => new EdgeField.Fixed(selected.ResponseKey, $"\"{edge.Name}\""),
        }))];
    }

    private List<(string, PageInfoPart)> PageInfo(List<GraphQLField> fields)
    {
        var info = (IObjectGraphType)schema.AllTypes["PageInfo"]!;
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
