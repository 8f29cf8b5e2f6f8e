using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Limit;

/// <summary>Binary columns straight into JSON, as one would write them by hand.</summary>
internal static class JsonColumns
{
    [ThreadStatic]
    private static byte[]? _buffer;

    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        var buffer = _buffer ??= new byte[64 * 1024];
        var length = (int)reader.GetBytes(column, 0, buffer, 0, buffer.Length);
        json.WriteString(name, buffer.AsSpan(0, length));
    }

    public static void Date(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        Span<byte> text = stackalloc byte[10];
        reader.GetFieldValue<DateOnly>(column).TryFormat(text, out _, "yyyy-MM-dd", null);
        json.WriteString(name, text);
    }

    public static void Instant(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column)) json.WriteNull(name);
        else json.WriteString(name, reader.GetDateTime(column));
    }

    public static void Whole(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column)) json.WriteNull(name);
        else json.WriteNumber(name, reader.GetInt32(column));
    }

    public static void Truth(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column)) json.WriteNull(name);
        else json.WriteBoolean(name, reader.GetBoolean(column));
    }

    /// <summary>The hub's global id.</summary>
    public static void Id(this Utf8JsonWriter json, string type, NpgsqlDataReader reader, int column)
    {
        Span<byte> plain = stackalloc byte[type.Length + 37];
        Encoding.ASCII.GetBytes(type, plain);
        plain[type.Length] = (byte)':';
        Utf8Formatter.TryFormat(reader.GetGuid(column), plain[(type.Length + 1)..], out _);
        json.WriteBase64String("id"u8, plain);
    }

    /// <summary>A point from its two coordinates.</summary>
    public static void Point(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int longitude)
    {
        if (!json.Begin(name, reader, longitude)) return;
        json.WriteString("type"u8, "Point"u8);
        json.WriteStartArray("coordinates"u8);
        json.WriteNumberValue(reader.GetDouble(longitude));
        json.WriteNumberValue(reader.GetDouble(longitude + 1));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A related row of which only the name is asked.</summary>
    public static void Named(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> member, NpgsqlDataReader reader, int column)
    {
        if (!json.Begin(name, reader, column)) return;
        json.Text(member, reader, column);
        json.WriteEndObject();
    }

    /// <summary>Begins a related row; writes null where its key is.</summary>
    public static bool Begin(this Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader reader, int key)
    {
        if (reader.IsDBNull(key))
        {
            json.WriteNull(name);
            return false;
        }

        json.WriteStartObject(name);
        return true;
    }
}
