using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>Any GeoJSON geometry as input.</summary>
internal sealed class GeometryScalarType : ScalarGraphType
{
    private readonly int _mostVertices;

    /// <param name="mostVertices">Positions that a geometry may have.</param>
    public GeometryScalarType(int mostVertices)
    {
        _mostVertices = mostVertices;
        Name = "Geometry";
        Description = "A GeoJSON geometry (几何图形) as input: an object with type and coordinates, longitude first. Beyond GeoJSON it may have "
            + "crs (4326, 4490 or 3857; 4326 by default) and datum (WGS84, GCJ02 or BD09; WGS84 by default).";
    }

    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLObjectValue or GraphQLNullValue;

    public override object? ParseLiteral(GraphQLValue value) => value is GraphQLNullValue ? null : GeoJsonReader.Read(LiteralValues.Of(value), _mostVertices);

    public override bool CanParseValue(object? value) => true;

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        NetTopologySuite.Geometries.Geometry geometry => geometry,
        _ => GeoJsonReader.Read(value, _mostVertices),
    };
}
