using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>How a geometry is answered.</summary>
/// <param name="Crs">EPSG code: 4326, 4490 or 3857.</param>
/// <param name="Datum">WGS84, or the shifted datums of Chinese map services (degrees only).</param>
/// <param name="Tolerance">Metres by which a simpler outline may differ; 0 for the shape as it is stored.</param>
/// <param name="Precision">Digits after the decimal point of coordinates; null for all.</param>
public sealed record GeoJsonForm(int Crs, Datum Datum, double Tolerance = 0, int? Precision = null)
{
    /// <summary>Metres of <see cref="Tolerance"/> at most: beyond, nothing is left of a district.</summary>
    public const double MostTolerance = 10_000;

    /// <summary>Digits of <see cref="Precision"/> at most; a double has no more.</summary>
    public const int MostPrecision = 15;
}
