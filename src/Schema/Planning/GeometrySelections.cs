using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the selection on a geometry into what to write of it.</summary>
internal sealed class GeometrySelections(ISchema schema, ArgumentReader arguments, FieldCollector collector)
{
    /// <summary>In which form a geometry is answered.</summary>
    /// <exception cref="ReadRequestException">The system is unknown or does not go with the datum (HC0029), a number is out of its range (HUB_GEOMETRY_FORM).</exception>
    public GeoJsonForm Form(FieldType definition, List<GraphQLField> fields)
    {
        var crs = Given(fields, definition, "crs") is int code ? code : 4326;
        if (crs is not (4326 or 4490 or WebMercator.Srid)) throw new ReadRequestException("HC0029", "The crs was expected to be 4326, 4490 or 3857.");
        var datum = Given(fields, definition, "datum") is Datum given ? given : Datum.Wgs84;
        if (datum != Datum.Wgs84 && crs == WebMercator.Srid) throw new ReadRequestException("HC0029", "A shifted datum has degrees only; leave out crs 3857 or the datum.");
        var tolerance = Given(fields, definition, "simplify") is { } metres ? Convert.ToDouble(metres, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (!(tolerance is >= 0 and <= GeoJsonForm.MostTolerance)) throw new ReadRequestException("HUB_GEOMETRY_FORM", $"The tolerance of simplify was expected to be 0 to {GeoJsonForm.MostTolerance:0} metres.");
        var precision = Given(fields, definition, "precision") as int?;
        return precision is null or (>= 0 and <= GeoJsonForm.MostPrecision)
            ? new GeoJsonForm(crs, datum, tolerance, precision)
            : throw new ReadRequestException("HUB_GEOMETRY_FORM", $"The precision was expected to be 0 to {GeoJsonForm.MostPrecision} digits.");
    }

    public IReadOnlyList<GeoJsonMember> Members(List<GraphQLField> fields, string type)
        => [.. collector.Collect((IObjectGraphType)schema.AllTypes[type]!, fields.Select(field => field.SelectionSet)).Select(selected => selected.Fields[0].Name.StringValue switch
        {
            "type" => Plain(selected.ResponseKey, GeoJsonPart.Type),
            "coordinates" => Plain(selected.ResponseKey, GeoJsonPart.Coordinates),
            "bbox" => Plain(selected.ResponseKey, GeoJsonPart.Bbox),
            "crs" => Plain(selected.ResponseKey, GeoJsonPart.Crs),
            "area" => Plain(selected.ResponseKey, GeoJsonPart.Area),
            "length" => Plain(selected.ResponseKey, GeoJsonPart.Length),
            "centroid" => new GeoJsonMember(selected.ResponseKey, GeoJsonPart.Centroid, Members(selected.Fields, "GeoJSONPointType")),
            "envelope" => new GeoJsonMember(selected.ResponseKey, GeoJsonPart.Envelope, Members(selected.Fields, "GeoJSONPolygonType")),
            _ => Plain(selected.ResponseKey, GeoJsonPart.TypeName),
        })];

    private object? Given(List<GraphQLField> fields, FieldType definition, string argument) => (arguments.Read(fields[0], definition, argument) as InputNode.Leaf)?.Value;

    private static GeoJsonMember Plain(string key, GeoJsonPart part) => new(key, part, []);
}
