using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Valid;

namespace Jianye.DataHub.Data.Territory;

/// <summary>An operator's file of boundaries: a GeoJSON FeatureCollection in WGS 84 whose features carry a territory <c>code</c>.</summary>
internal static class BoundaryFile
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() }, MaxDepth = 64 };

    /// <summary>Reads and checks the whole file.</summary>
    /// <returns>The boundary of each code.</returns>
    /// <exception cref="TerritoryImportException">The file is no such collection, or one of its features can't be a boundary.</exception>
    public static async Task<IReadOnlyDictionary<string, MultiPolygon>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var boundaries = new Dictionary<string, MultiPolygon>(StringComparer.Ordinal);
        var features = await ParseAsync(stream, cancellationToken);
        for (var i = 0; i < features.Count; i++)
        {
            var code = Code(features[i], i + 1);
            if (!boundaries.TryAdd(code, Boundary(features[i], code)))
            {
                throw new TerritoryImportException($"The file has two features with the code {code}; leave one of them.");
            }
        }

        return boundaries.Count > 0 ? boundaries : throw new TerritoryImportException("The file holds no feature; each boundary is a feature with its code.");
    }

    private static async Task<FeatureCollection> ParseAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<FeatureCollection>(stream, GeoJson, cancellationToken)
                ?? throw new TerritoryImportException("The file is empty; a GeoJSON FeatureCollection was expected.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new TerritoryImportException("The file is no GeoJSON FeatureCollection with closed rings; check it in a GIS and try again.");
        }
    }

    private static string Code(IFeature feature, int number)
        => feature.Attributes?.GetOptionalValue("code")?.ToString() is { Length: > 0 } code
            ? code
            : throw new TerritoryImportException($"Feature {number} has no property \"code\"; it tells which unit of the territory the boundary is of.");

    private static MultiPolygon Boundary(IFeature feature, string code)
    {
        if (feature.Geometry is not (Polygon or MultiPolygon) || feature.Geometry.IsEmpty)
        {
            throw new TerritoryImportException(
                $"The boundary of {code} is {(feature.Geometry is null ? "missing" : $"a {feature.Geometry.GeometryType}")}; a Polygon or MultiPolygon was expected.");
        }

        foreach (var vertex in feature.Geometry.Coordinates)
        {
            if (!(Math.Abs(vertex.X) <= 180 && Math.Abs(vertex.Y) <= 90))
            {
                throw new TerritoryImportException(
                    $"The boundary of {code} leaves the range of longitude and latitude; WGS 84 degrees were expected, longitude first.");
            }
        }

        var fault = new IsValidOp(feature.Geometry).ValidationError;
        return fault is null
            ? Boundaries.AsMultiPolygon(feature.Geometry)
            : throw new TerritoryImportException($"The boundary of {code} is invalid: {fault.Message} at {fault.Coordinate.X:0.######}, {fault.Coordinate.Y:0.######}.");
    }
}
