namespace Jianye.DataHub.Data.Geography;

/// <summary>
/// GCJ-02, the shift that Chinese map services put upon WGS 84. The formula is public; its inverse has no closed form
/// and is found by iteration. A point outside the box around China is not shifted.
/// </summary>
public static class Gcj02
{
    private const double SemiMajorAxis = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;

    public static Position FromWgs84(Position wgs84)
    {
        if (!IsShifted(wgs84))
            return wgs84;
        var (east, north) = Shift(wgs84);
        return new Position(wgs84.Longitude + east, wgs84.Latitude + north);
    }

    public static Position ToWgs84(Position gcj02) => IsShifted(gcj02) ? Inversion.Of(FromWgs84, gcj02) : gcj02;

    private static bool IsShifted(Position p) =>
        p.Longitude is >= 72.004 and <= 137.8347 && p.Latitude is >= 0.8293 and <= 55.8271;

    private static (double East, double North) Shift(Position p)
    {
        var x = p.Longitude - 105.0;
        var y = p.Latitude - 35.0;
        var root = Math.Sqrt(Math.Abs(x));
        var waves = (20 * Math.Sin(6 * x * Math.PI) + 20 * Math.Sin(2 * x * Math.PI)) * 2 / 3;

        var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves
            + (20 * Math.Sin(y * Math.PI) + 40 * Math.Sin(y / 3 * Math.PI)) * 2 / 3
            + (160 * Math.Sin(y / 12 * Math.PI) + 320 * Math.Sin(y * Math.PI / 30)) * 2 / 3;
        var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves
            + (20 * Math.Sin(x * Math.PI) + 40 * Math.Sin(x / 3 * Math.PI)) * 2 / 3
            + (150 * Math.Sin(x / 12 * Math.PI) + 300 * Math.Sin(x / 30 * Math.PI)) * 2 / 3;

        var latitude = p.Latitude * Math.PI / 180;
        var flattening = 1 - EccentricitySquared * Math.Sin(latitude) * Math.Sin(latitude);
        var rootOfFlattening = Math.Sqrt(flattening);
        var metresPerDegreeNorth = SemiMajorAxis * (1 - EccentricitySquared) / (flattening * rootOfFlattening) * Math.PI / 180;
        var metresPerDegreeEast = SemiMajorAxis / rootOfFlattening * Math.Cos(latitude) * Math.PI / 180;
        return (east / metresPerDegreeEast, north / metresPerDegreeNorth);
    }
}
