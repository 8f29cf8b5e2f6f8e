using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Aggregates;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.References;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading.Searching;
using Jianye.DataHub.Data.Sql;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Puts the values of one request where a plan has sources.</summary>
internal sealed class ValueBinder(ReadBindings bindings)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The value of a source; null where a variable is absent.</summary>
    public object? Resolve(ReadValue value)
    {
        if (value is ReadValue.Constant constant) return constant.Value;
        if (value is ReadValue.Point point) return Point(Resolve(point.Longitude), Resolve(point.Latitude));
        if (value is ReadValue.Box box) return Box(box);
        if (value is ReadValue.Reach reach) return GivenShapes.Reach(Resolve(reach.Minutes), reach);
        if (value is ReadValue.List list) return list.Items.Select(Resolve).ToList();
        var variable = (ReadValue.Variable)value;
        var current = bindings.Variables.GetValueOrDefault(variable.Name);
        foreach (var step in variable.Path)
        {
            current = step is int position
                ? (current as IList)?[position]
                : (current as IReadOnlyDictionary<string, object?> ?? (current as IDictionary<string, object?>)?.AsReadOnly())?.GetValueOrDefault((string)step);
        }

        return current;
    }

    /// <summary>The size of a page.</summary>
    /// <exception cref="ReadRequestException">It is out of its range.</exception>
    public int PageSize(ReadValue source, int maximum)
    {
        var size = Convert.ToInt64(Resolve(source) ?? 0, CultureInfo.InvariantCulture);
        if (size > maximum) throw new ReadRequestException("HC0051", $"A page has at most {maximum} items, but {size} were asked for.");
        if (size < 0) throw new ReadRequestException("HC0079", $"A page has 0 to {maximum} items, but {size} were asked for.");
        return (int)size;
    }

    /// <summary>How many rows to pass over.</summary>
    /// <exception cref="ReadRequestException">It is out of its range.</exception>
    public long Skip(ReadValue source, int most)
    {
        var skipped = Convert.ToInt64(Resolve(source) ?? 0, CultureInfo.InvariantCulture);
        return skipped >= 0 && skipped <= most
            ? skipped
            : throw new ReadRequestException("HUB_SKIP", $"A segment skips 0 to {most} items, but {skipped} were to be skipped; go on with a cursor of the connection, or narrow where.");
    }

    /// <summary>The edge of a map's cells in metres.</summary>
    /// <exception cref="ReadRequestException">It is out of its range, or too many cells lie in the window.</exception>
    public double CellSize(ReadValue size) => size is ReadValue.CellEdge edge
        ? MapWindows.Edge(edge.Shape, edge.Size is null ? null : Resolve(edge.Size), edge.Zoom is null ? null : Resolve(edge.Zoom), Box(edge.Window))
        : GroupArguments.CellSize(Resolve(size));

    public NpgsqlParameter Bind(SqlParameterSource source, Func<ReadValue, IReadOnlyList<JsonElement>> cursor)
    {
        object? value = source.Use switch
        {
            ParameterUse.Plain => Plain(Resolve(source.Value!), source.Type),
            ParameterUse.Simplified => Simplified((string)Resolve(source.Value!)!),
            ParameterUse.SearchedText => Simplified(SearchedWords.Of((string?)Resolve(source.Value!))),
            ParameterUse.Array => Array(Resolve(source.Value!), source.Type!.Value & ~NpgsqlDbType.Array),
            ParameterUse.Id => KeyOf(Resolve(source.Value!), (string)source.Detail!),
            ParameterUse.Ids => Keys(Resolve(source.Value!), (string)source.Detail!),
            ParameterUse.References => ((ReferencePart)source.Detail!).Of((IEnumerable?)Resolve(source.Value!)),
            ParameterUse.LikePart => $"%{Literal(source)}%",
            ParameterUse.LikeStart => $"{Literal(source)}%",
            ParameterUse.LikeEnd => $"%{Literal(source)}",
            ParameterUse.Geometry => (Geometry?)Resolve(source.Value!),
            ParameterUse.Point => GivenShapes.Point((Geometry?)Resolve(source.Value!)),
            ParameterUse.Reach => GivenShapes.Reach(Resolve(source.Value!)),
            ParameterUse.BufferedGeometry => GivenShapes.Bufferable((Geometry?)Resolve(source.Value!)),
            ParameterUse.Buffer => GivenShapes.Buffer(Resolve(source.Value!)),
            ParameterUse.Metres => GivenShapes.Metres(Resolve(source.Value!)),
            ParameterUse.Box => Box(source.Value!, (BoxReach)source.Detail!),
            ParameterUse.PageSize => (long)PageSize(source.Value!, (int)source.Detail!),
            ParameterUse.PageSizeAndOne => PageSize(source.Value!, (int)source.Detail!) + 1L,
            ParameterUse.Skip => Skip(source.Value!, (int)source.Detail!),
            ParameterUse.CursorKey => CursorValue(cursor(source.Value!), (CursorKey)source.Detail!),
            ParameterUse.Bounds => GroupArguments.Bounds(Resolve(source.Value!)),
            ParameterUse.Fraction => GroupArguments.Fraction(Resolve(source.Value!)),
            ParameterUse.CellsInADegree => MapCells.InADegree((CellAxis)source.Detail!, CellSize(source.Value!)),
            ParameterUse.GroupSize => Threshold(source),
            ParameterUse.DateOrToday => source.Value is null ? Today() : Resolve(source.Value) ?? Today(),
            ParameterUse.Rights => bindings.Rights.ValueOf((RightsValue)source.Detail!, isOne: source.Type == NpgsqlDbType.Uuid),
            ParameterUse.ChangedKeys => bindings.Keys,
            ParameterUse.Today => Today(),
            _ => bindings.Now.UtcDateTime,
        };
        var parameter = new NpgsqlParameter { Value = value ?? DBNull.Value };
        if (source.Type is { } type) parameter.NpgsqlDbType = type;
        return parameter;
    }

    /// <summary>The fewest rows of a group that is shown.</summary>
    public int Threshold(SqlParameterSource source) => GroupArguments.Threshold(source.Value is null ? null : Resolve(source.Value), (int)source.Detail!);

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(bindings.Now, Shanghai).DateTime);

    private Geometry? Box(ReadValue geometry, BoxReach reach)
    {
        var metres = GivenShapes.Metres(Resolve(reach.Metres)) + (reach.Buffer is null ? 0 : GivenShapes.Buffer(Resolve(reach.Buffer)) ?? 0);
        return Resolve(geometry) is Geometry given && metres is { } far ? GivenShapes.Box(given, far) : null;
    }

    private Geometry Box(ReadValue.Box box)
    {
        var crs = box.Crs is null ? null : Resolve(box.Crs);
        var datum = box.Datum is null ? null : Resolve(box.Datum);
        return GivenBox.Shape(
            Side(box.West), Side(box.South), Side(box.East), Side(box.North),
            crs is null ? Territory.Boundaries.Srid : Convert.ToInt32(crs, CultureInfo.InvariantCulture), datum as Datum? ?? Datum.Wgs84);

        double Side(ReadValue side) => Convert.ToDouble(Resolve(side), CultureInfo.InvariantCulture);
    }

    private static Point Point(object? longitude, object? latitude)
    {
        var (x, y) = (Convert.ToDouble(longitude, CultureInfo.InvariantCulture), Convert.ToDouble(latitude, CultureInfo.InvariantCulture));
        return Math.Abs(x) <= 180 && Math.Abs(y) <= 90
            ? new Point(x, y) { SRID = Territory.Boundaries.Srid }
            : throw new ReadRequestException("HC0001", "The place lies out of range; longitude is -180 to 180, latitude is -90 to 90.");
    }

    private static object? Plain(object? value, NpgsqlDbType? type) => (value, type) switch
    {
        (DateTimeOffset instant, _) => instant.UtcDateTime,
        (null, _) => null,
        (string text, _) => SendableText.Of(text),
        (_, NpgsqlDbType.Double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (_, NpgsqlDbType.Integer) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        (_, NpgsqlDbType.Bigint) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (_, NpgsqlDbType.Numeric) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string Simplified(string text)
    {
        var simplified = new StringBuilder(text.Length);
        foreach (var character in SendableText.Of(text).EnumerateRunes()) ChineseCharacters.AppendSimplified(simplified, character);
        return simplified.ToString();
    }

    private static Array Array(object? list, NpgsqlDbType type)
    {
        var values = ((IEnumerable?)list ?? System.Array.Empty<object>()).Cast<object?>().Where(value => value is not null).Select(value => Plain(value, type));
        return type switch
        {
            NpgsqlDbType.Text => values.Cast<string>().ToArray(),
            NpgsqlDbType.Integer => values.Cast<int>().ToArray(),
            NpgsqlDbType.Bigint => values.Cast<long>().ToArray(),
            NpgsqlDbType.Numeric => values.Cast<decimal>().ToArray(),
            NpgsqlDbType.Double => values.Cast<double>().ToArray(),
            NpgsqlDbType.Date => values.Cast<DateOnly>().ToArray(),
            NpgsqlDbType.TimestampTz => values.Cast<DateTime>().ToArray(),
            _ => throw new InvalidOperationException($"No arrays of {type}."),
        };
    }

    /// <summary>An id that is none of this entity matches no row, as one that was never given.</summary>
    private static Guid KeyOf(object? id, string type) => WireId.TryRead(id as string, out var idType, out var key) && idType == type ? key : Guid.Empty;

    private static Guid[] Keys(object? ids, string type)
        => [.. ((IEnumerable?)ids ?? System.Array.Empty<object>()).Cast<object?>().Select(id => KeyOf(id, type)).Where(key => key != Guid.Empty).Distinct()];

    private string Literal(SqlParameterSource source)
        => SendableText.Of((string)Resolve(source.Value!)!).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    private static object? CursorValue(IReadOnlyList<JsonElement> values, CursorKey key)
    {
        var value = values[key.Position];
        try
        {
            return (value.ValueKind, key.Kind) switch
            {
                (JsonValueKind.Null, _) => null,
                (_, ValueKind.Id) => value.GetGuid(),
                (_, ValueKind.Boolean) => value.GetBoolean(),
                (_, ValueKind.Int) => value.GetInt32(),
                (_, ValueKind.Long) => value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetInt64(),
                (_, ValueKind.Decimal) => value.GetDecimal(),
                (_, ValueKind.Float) => value.GetDouble(),
                (_, ValueKind.LocalDate) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                (_, ValueKind.DateTime) => value.GetDateTimeOffset().UtcDateTime,
                _ => SendableText.Of(value.GetString()!),
            };
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException or OverflowException)
        {
            throw new ReadRequestException("HC0078", "The cursor can't be read; pass one that an earlier answer gave, unchanged.");
        }
    }
}
