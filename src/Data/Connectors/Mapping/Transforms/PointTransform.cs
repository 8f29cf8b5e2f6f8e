using System.Globalization;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A point: longitude and latitude in the platform's datum, brought to WGS 84.</summary>
internal sealed class PointTransform : Transform
{
    public override string Name => "point";

    public override TransformArguments Arguments { get; } = new() { Columns = 2 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Read(mapping, cells, context) is { } point) return new[] { point.Longitude, point.Latitude };
        return Cell(mapping, cells) is null && Cell(mapping, cells, 1) is null ? null : new Remark($"{string.Join(", ", mapping.From)} tell no place on earth.");
    }

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
