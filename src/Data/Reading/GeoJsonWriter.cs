using System.Buffers;
using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A geometry as a GeoJSON object, in the reference system and datum asked for.</summary>
internal static class GeoJsonWriter
{
    private static readonly WKBReader Wkb = new();

    public static void Write(IBufferWriter<byte> output, FieldPlan.GeoJson plan, ReadOnlySpan<byte> wkb)
        => Write(output, plan, Wkb.Read(wkb.ToArray()));

    public static void Write(IBufferWriter<byte> output, FieldPlan.GeoJson plan, Geometry geometry) => Write(output, plan.Form, plan.Members, geometry);

    private static void Write(IBufferWriter<byte> output, GeoJsonForm form, IReadOnlyList<GeoJsonMemberPlan> members, Geometry geometry)
    {
        output.Write("{"u8);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            output.Write(members[i].Name);
            Member(output, form, members[i], geometry);
        }

        output.Write("}"u8);
    }

    private static void Member(IBufferWriter<byte> output, GeoJsonForm form, GeoJsonMemberPlan member, Geometry geometry)
    {
        switch (member.Part)
        {
            case GeoJsonPart.Type:
                output.Write(Encoding.ASCII.GetBytes($"\"{geometry.GeometryType}\""));
                break;
            case GeoJsonPart.TypeName:
                output.Write(Encoding.ASCII.GetBytes($"\"GeoJSON{geometry.GeometryType}Type\""));
                break;
            case GeoJsonPart.Crs:
                Number(output, form.Crs);
                break;
            case GeoJsonPart.Bbox:
                Box(output, form, geometry);
                break;
            case GeoJsonPart.Area:
                Number(output, Math.Round(ShapeMeasures.Area(geometry), 3));
                break;
            case GeoJsonPart.Length:
                Number(output, Math.Round(ShapeMeasures.Length(geometry), 3));
                break;
            case GeoJsonPart.Centroid:
                Write(output, form, member.Members, geometry.Centroid);
                break;
            case GeoJsonPart.Envelope:
                Write(output, form, member.Members, geometry.Envelope);
                break;
            default:
                Coordinates(output, form, form.Tolerance > 0 ? ShapeMeasures.Simplified(geometry, form.Tolerance) : geometry);
                break;
        }
    }

    private static void Coordinates(IBufferWriter<byte> output, GeoJsonForm form, Geometry geometry)
    {
        switch (geometry)
        {
            case Point point:
                Position(output, form, point.Coordinate);
                break;
            case LineString line:
                List(output, line.NumPoints, i => Position(output, form, line.GetCoordinateN(i)));
                break;
            case Polygon polygon:
                List(output, polygon.NumInteriorRings + 1, i => Ring(output, form, i == 0 ? polygon.ExteriorRing : polygon.GetInteriorRingN(i - 1), isOuter: i == 0));
                break;
            default:
                List(output, geometry.NumGeometries, i => Coordinates(output, form, geometry.GetGeometryN(i)));
                break;
        }
    }

    /// <summary>RFC 7946 has outer rings run counterclockwise and holes clockwise; they are stored as they came.</summary>
    private static void Ring(IBufferWriter<byte> output, GeoJsonForm form, LineString ring, bool isOuter)
    {
        var isReversed = Orientation.IsCCW(ring.CoordinateSequence) != isOuter;
        List(output, ring.NumPoints, i => Position(output, form, ring.GetCoordinateN(isReversed ? ring.NumPoints - 1 - i : i)));
    }

    private static void List(IBufferWriter<byte> output, int count, Action<int> write)
    {
        output.Write("["u8);
        for (var i = 0; i < count; i++)
        {
            if (i > 0) output.Write(","u8);
            write(i);
        }

        output.Write("]"u8);
    }

    private static void Position(IBufferWriter<byte> output, GeoJsonForm form, Coordinate coordinate)
    {
        var moved = Moved(form, coordinate.X, coordinate.Y);
        output.Write("["u8);
        Number(output, moved.X);
        output.Write(","u8);
        Number(output, moved.Y);
        output.Write("]"u8);
    }

    private static void Box(IBufferWriter<byte> output, GeoJsonForm form, Geometry geometry)
    {
        var envelope = new Envelope();
        foreach (var coordinate in geometry.Coordinates)
        {
            var moved = Moved(form, coordinate.X, coordinate.Y);
            envelope.ExpandToInclude(moved.X, moved.Y);
        }

        output.Write("["u8);
        Number(output, envelope.MinX);
        output.Write(","u8);
        Number(output, envelope.MinY);
        output.Write(","u8);
        Number(output, envelope.MaxX);
        output.Write(","u8);
        Number(output, envelope.MaxY);
        output.Write("]"u8);
    }

    private static (double X, double Y) Moved(GeoJsonForm form, double x, double y)
    {
        var (movedX, movedY) = Projected(form, x, y);
        return form.Precision is { } digits ? (Math.Round(movedX, digits), Math.Round(movedY, digits)) : (movedX, movedY);
    }

    private static (double X, double Y) Projected(GeoJsonForm form, double x, double y)
    {
        if (form.Datum != Datum.Wgs84)
        {
            var shifted = Datums.FromWgs84(new Geography.Position(x, y), form.Datum);
            // A ten-thousandth of a millimetre is more than the shift itself is good for.
            return (Math.Round(shifted.Longitude, 9), Math.Round(shifted.Latitude, 9));
        }

        return form.Crs == WebMercator.Srid ? WebMercator.FromWgs84(x, y) : (x, y);
    }

    private static void Number(IBufferWriter<byte> output, double value)
    {
        value.TryFormat(output.GetSpan(32), out var written, "R", CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
