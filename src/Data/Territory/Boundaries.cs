using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Territory;

/// <summary>Boundaries as the hub stores them: MultiPolygon in EPSG:4326, always.</summary>
internal static class Boundaries
{
    /// <summary>The EPSG code of all stored geometry.</summary>
    public const int Srid = 4326;

    /// <exception cref="ArgumentException">The geometry is neither a Polygon nor a MultiPolygon.</exception>
    public static MultiPolygon AsMultiPolygon(Geometry geometry)
    {
        var boundary = geometry switch
        {
            MultiPolygon many => (MultiPolygon)many.Copy(),
            Polygon one => new MultiPolygon([(Polygon)one.Copy()]),
            _ => throw new ArgumentException($"A boundary is a Polygon or a MultiPolygon, not a {geometry.GeometryType}.", nameof(geometry)),
        };
        boundary.SRID = Srid;
        return boundary;
    }
}
