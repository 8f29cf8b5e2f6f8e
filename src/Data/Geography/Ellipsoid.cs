namespace Jianye.DataHub.Data.Geography;

/// <summary>Lengths and areas over the ellipsoid of WGS 84.</summary>
public static class Ellipsoid
{
    private const double A = 6_378_137;
    private const double F = 1 / 298.257_223_563;
    private const double B = A * (1 - F);
    private const double E2 = F * (2 - F);

    private static readonly double E = Math.Sqrt(E2);
    private static readonly double PoleQ = Q(1);

    /// <summary>Metres between two places along the ellipsoid, by Vincenty's inverse formula.</summary>
    public static double Distance(Position from, Position to)
    {
        var (u1, u2) = (Reduced(from), Reduced(to));
        var (sin1, cos1) = Math.SinCos(u1);
        var (sin2, cos2) = Math.SinCos(u2);
        var difference = Radians(to.Longitude - from.Longitude);
        var lambda = difference;
        double sinSigma = 0, cosSigma = 1, sigma = 0, cosSquareAlpha = 1, cosTwoMiddle = 0;
        // Places nearly opposite on the globe do not converge; the last value is right to a thousandth there.
        for (var round = 0; round < 100; round++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            sinSigma = Math.Sqrt(Square(cos2 * sinLambda) + Square((cos1 * sin2) - (sin1 * cos2 * cosLambda)));
            if (sinSigma == 0) return 0;
            cosSigma = (sin1 * sin2) + (cos1 * cos2 * cosLambda);
            sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cos1 * cos2 * sinLambda / sinSigma;
            cosSquareAlpha = 1 - (sinAlpha * sinAlpha);
            cosTwoMiddle = cosSquareAlpha > 0 ? cosSigma - (2 * sin1 * sin2 / cosSquareAlpha) : 0;
            var c = F / 16 * cosSquareAlpha * (4 + (F * (4 - (3 * cosSquareAlpha))));
            var before = lambda;
            lambda = difference + ((1 - c) * F * sinAlpha * (sigma + (c * sinSigma * (cosTwoMiddle + (c * cosSigma * ((2 * cosTwoMiddle * cosTwoMiddle) - 1))))));
            if (Math.Abs(lambda - before) < 1e-12) break;
        }

        var u = cosSquareAlpha * ((A * A) - (B * B)) / (B * B);
        var bigA = 1 + (u / 16_384 * (4_096 + (u * (-768 + (u * (320 - (175 * u)))))));
        var bigB = u / 1_024 * (256 + (u * (-128 + (u * (74 - (47 * u))))));
        var two = 2 * cosTwoMiddle * cosTwoMiddle;
        var delta = bigB * sinSigma * (cosTwoMiddle + (bigB / 4 * ((cosSigma * (two - 1))
            - (bigB / 6 * cosTwoMiddle * (-3 + (4 * sinSigma * sinSigma)) * (-3 + (2 * two))))));
        return B * bigA * (sigma - delta);
    }

    /// <summary>Square metres between an edge and the equator, positive eastwards in the north: summed along a ring they give its area.
    /// Worked out on the sphere of the same area, right to a hundred-millionth for edges of a kilometre.</summary>
    public static double AreaBelow(Position from, Position to)
    {
        var (one, other) = (Authalic(from), Authalic(to));
        var tangent = Math.Tan(Radians(to.Longitude - from.Longitude) / 2) * Math.Sin((one + other) / 2) / Math.Cos((one - other) / 2);
        return A * A * PoleQ * Math.Atan(tangent);
    }

    private static double Reduced(Position place) => Math.Atan((1 - F) * Math.Tan(Radians(place.Latitude)));

    private static double Authalic(Position place) => Math.Asin(Math.Clamp(Q(Math.Sin(Radians(place.Latitude))) / PoleQ, -1, 1));

    private static double Q(double sine) => (1 - E2) * ((sine / (1 - (E2 * sine * sine))) + (Math.Atanh(E * sine) / E));

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
