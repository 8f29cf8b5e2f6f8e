using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the selection on a cell of a map into what to write of it.</summary>
internal sealed class CellSelections(ISchema schema, FieldCollector collector, GeometrySelections geometries)
{
    public List<CellField> Members(List<GraphQLField> fields)
    {
        var type = (IObjectGraphType)schema.AllTypes["MapCell"]!;
        return [.. collector.Collect(type, fields.Select(field => field.SelectionSet)).Select(selected => (CellField)(selected.Fields[0].Name.StringValue switch
        {
            "id" => new CellField.Id(selected.ResponseKey),
            "centre" => Shape(selected.ResponseKey, "GeoJSONPointType", selected.Fields, type.GetField("centre")!),
            "boundary" => Shape(selected.ResponseKey, "GeoJSONPolygonType", selected.Fields, type.GetField("boundary")!),
            _ => new CellField.Fixed(selected.ResponseKey, $"\"{type.Name}\""),
        }))];
    }

    private CellField.Shape Shape(string key, string typeName, List<GraphQLField> fields, FieldType definition)
        => new(key, typeName == "GeoJSONPointType", geometries.Form(definition, fields), geometries.Members(fields, typeName));
}
