using System.Globalization;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Checks and prepares what a request gives of shapes and metres.</summary>
internal static class GivenShapes
{
    /// <summary>Metres. The district is 20 km long.</summary>
    private const double WidestBuffer = 100_000;

    /// <summary>Metres: from anywhere in the district all of it.</summary>
    private const double WidestReach = 100_000;

    /// <summary>Positions. What a buffer costs grows with their square, and PostGIS does not stop within it.</summary>
    private const int MostBufferedVertices = 250;

    // A degree of latitude is at least 110,574 m on WGS 84; of longitude, 111,320 m times the cosine of the latitude. A little less is
    // taken, so that the box is rather too large.
    private const double MetresInADegree = 110_000;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Territory.Boundaries.Srid);

    /// <summary>A buffer in metres; null where a variable is absent.</summary>
    /// <exception cref="ReadRequestException">It is out of its range (HC0001).</exception>
    public static double? Buffer(object? value)
    {
        if (value is null) return null;
        var metres = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return Math.Abs(metres) <= WidestBuffer
            ? metres
            : throw new ReadRequestException("HC0001", string.Create(CultureInfo.InvariantCulture, $"A buffer is at most {WidestBuffer:0} metres, but {metres} were given."));
    }

    /// <summary>A geometry that is to be buffered; null where a variable is absent.</summary>
    /// <exception cref="ReadRequestException">It has too many positions (HUB_GEOMETRY_VERTICES).</exception>
    public static Geometry? Bufferable(Geometry? geometry)
        => geometry is null || geometry.NumPoints <= MostBufferedVertices
            ? geometry
            : throw new ReadRequestException("HUB_GEOMETRY_VERTICES", $"A geometry with a buffer has at most {MostBufferedVertices} positions, but {geometry.NumPoints} were given; simplify it, or use dWithin.");

    /// <summary>A distance in metres; null where a variable is absent.</summary>
    /// <exception cref="ReadRequestException">It is no finite number (HC0001).</exception>
    public static double? Metres(object? value)
    {
        if (value is null) return null;
        var metres = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsFinite(metres) ? metres : throw new ReadRequestException("HC0001", "A distance is a finite number of metres.");
    }

    /// <summary>A geometry from which distances are measured; null where a variable is absent.</summary>
    /// <exception cref="ReadRequestException">It is no single point (HUB_NEAR_POINT).</exception>
    public static Point? Point(Geometry? geometry) => geometry switch
    {
        null => null,
        Point { IsEmpty: false } point => point,
        _ => throw new ReadRequestException("HUB_NEAR_POINT", $"What lies near is measured from one Point, but a {geometry.GeometryType} was given; give a point, or ask by dWithin."),
    };

    /// <summary>Metres that lie near.</summary>
    /// <exception cref="ReadRequestException">They are out of range (HUB_NEAR_WITHIN).</exception>
    public static double Reach(object? value)
    {
        var metres = value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return metres is >= 0 and <= WidestReach
            ? metres
            : throw new ReadRequestException("HUB_NEAR_WITHIN", string.Create(CultureInfo.InvariantCulture, $"What lies near was expected to be within 0 to {WidestReach:0} metres, but {metres} were given."));
    }

    /// <summary>Metres that one gets within minutes.</summary>
    /// <exception cref="ReadRequestException">The minutes are out of range (HUB_TRAVEL_MINUTES).</exception>
    public static double Reach(object? value, ReadValue.Reach reach)
    {
        var minutes = value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return minutes > 0 && minutes <= reach.MostMinutes
            ? minutes * reach.Pace
            : throw new ReadRequestException("HUB_TRAVEL_MINUTES", string.Create(CultureInfo.InvariantCulture, $"The minutes on the way were expected to be more than 0 and at most {reach.MostMinutes}, but {minutes} were given."));
    }

    /// <summary>A box that holds all points within the metres of a geometry; the whole world where it would reach a pole or the date line.</summary>
    public static Geometry Box(Geometry geometry, double metres)
    {
        var envelope = geometry.EnvelopeInternal;
        if (envelope.IsNull) return Factory.CreatePolygon();
        // Edges are great circles, which bulge towards the pole: by less than a sixteenth of the width's square, in radians.
        var bulge = envelope.Width * envelope.Width * (Math.PI / 180) / 16;
        var north = (Math.Max(metres, 0) / MetresInADegree) + bulge;
        var farthest = Math.Max(Math.Abs(envelope.MinY - north), Math.Abs(envelope.MaxY + north));
        var east = farthest < 89 ? north / Math.Cos(farthest * Math.PI / 180) : 360;
        var box = new Envelope(envelope.MinX - east, envelope.MaxX + east, envelope.MinY - north, envelope.MaxY + north);
        return Factory.ToGeometry(envelope.Width > 20 || box.MinX < -180 || box.MaxX > 180 ? new Envelope(-180, 180, -90, 90) : box);
    }
}
