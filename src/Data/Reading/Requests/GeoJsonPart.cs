namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>The members of a GeoJSON object.</summary>
public enum GeoJsonPart
{
    Type,
    Coordinates,
    Bbox,
    Crs,
    TypeName,
}
