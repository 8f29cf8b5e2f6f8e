using System.Globalization;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A point: longitude and latitude in the platform's datum, brought to WGS 84.</summary>
internal sealed class PointTransform : Transform
{
    public override string Name => "point";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } point ? new[] { point.Longitude, point.Latitude } : null;

    /// <summary>Null where a number is missing or no place on earth.</summary>
    public static Position? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (!TryNumber(Cell(mapping, cells), out var longitude) || !TryNumber(Cell(mapping, cells, 1), out var latitude)) return null;
        if (Math.Abs(longitude) > 180 || Math.Abs(latitude) > 90 || (longitude == 0 && latitude == 0)) return null;
        var point = Datums.ToWgs84(new Position(longitude, latitude), context.Datum);
        return new Position(Math.Round(point.Longitude, 8), Math.Round(point.Latitude, 8));
    }

    private static bool TryNumber(string? text, out double number)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
