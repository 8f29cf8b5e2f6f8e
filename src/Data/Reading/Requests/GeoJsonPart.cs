namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>The members of a GeoJSON object.</summary>
public enum GeoJsonPart
{
    Type,
    Coordinates,
    Bbox,
    Crs,
    TypeName,

    /// <summary>Square metres over the ellipsoid.</summary>
    Area,

    /// <summary>Metres over the ellipsoid, of an area those of all its rings.</summary>
    Length,

    /// <summary>The centre of gravity, a geometry itself.</summary>
    Centroid,

    /// <summary>The bounding box as a polygon, a geometry itself.</summary>
    Envelope,
}
