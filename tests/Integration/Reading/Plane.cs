using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>UTM zone 50 by Krüger's series, right to a micrometre near its meridian: the plane on which nearest first is measured.</summary>
internal static class Plane
{
    private const double Meridian = 117;
    private const double A = 6_378_137;
    private const double F = 1 / 298.257_223_563;

    public static double Distance(Point one, Point other)
    {
        var ((x1, y1), (x2, y2)) = (Of(one), Of(other));
        return Math.Sqrt(((x1 - x2) * (x1 - x2)) + ((y1 - y2) * (y1 - y2)));
    }

    private static (double X, double Y) Of(Point place)
    {
        const double n = F / (2 - F);
        const double n2 = n * n, n3 = n2 * n, n4 = n3 * n;
        const double radius = A / (1 + n) * (1 + (n2 / 4) + (n4 / 64));
        double[] alpha =
        [
            (n / 2) - (2 * n2 / 3) + (5 * n3 / 16) + (41 * n4 / 180),
            (13 * n2 / 48) - (3 * n3 / 5) + (557 * n4 / 1440),
            (61 * n3 / 240) - (103 * n4 / 140),
            49_561 * n4 / 161_280,
        ];
        var (latitude, longitude) = (place.Y * Math.PI / 180, (place.X - Meridian) * Math.PI / 180);
        var e = 2 * Math.Sqrt(n) / (1 + n);
        var t = Math.Sinh(Math.Atanh(Math.Sin(latitude)) - (e * Math.Atanh(e * Math.Sin(latitude))));
        var (xi, eta) = (Math.Atan2(t, Math.Cos(longitude)), Math.Atanh(Math.Sin(longitude) / Math.Sqrt(1 + (t * t))));
        var (north, east) = (xi, eta);
        for (var i = 0; i < alpha.Length; i++)
        {
            north += alpha[i] * Math.Sin(2 * (i + 1) * xi) * Math.Cosh(2 * (i + 1) * eta);
            east += alpha[i] * Math.Cos(2 * (i + 1) * xi) * Math.Sinh(2 * (i + 1) * eta);
        }

        return (0.9996 * radius * east, 0.9996 * radius * north);
    }
}
