namespace Jianye.DataHub.Data.Geography;

/// <summary>The map projection of web maps (EPSG:3857), metres; latitudes to 85.06 degrees.</summary>
public static class WebMercator
{
    /// <summary>Its EPSG code.</summary>
    public const int Srid = 3857;

    private const double Radius = 6378137.0;

    /// <summary>Degrees to metres, to the millimetre.</summary>
    public static (double X, double Y) FromWgs84(double longitude, double latitude)
        => (Math.Round(Radius * longitude * Math.PI / 180, 3), Math.Round(Radius * Math.Log(Math.Tan((Math.PI / 4) + (latitude * Math.PI / 360))), 3));

    /// <summary>Metres to degrees.</summary>
    public static (double Longitude, double Latitude) ToWgs84(double x, double y)
        => (x / Radius * 180 / Math.PI, ((2 * Math.Atan(Math.Exp(y / Radius))) - (Math.PI / 2)) * 180 / Math.PI);
}
