using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Cells as one JSON object: how a record is kept and shown.</summary>
internal static class RawJson
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Output, Utf8JsonWriter Json)? _lately;

    /// <summary>Only what must be is escaped.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Of(IEnumerable<KeyValuePair<string, string?>> cells) => Write(cells, static (json, cells) =>
    {
        foreach (var (name, value) in cells) json.WriteString(name, Storable(value));
    });

    /// <summary>The members that are written, as one object.</summary>
    public static string Write<T>(T members, Action<Utf8JsonWriter, T> write)
    {
        var (output, json) = _lately ?? Writer();
        output.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        write(json, members);
        json.WriteEndObject();
        json.Flush();
        _lately = output.Capacity <= LargestKept ? (output, json) : null;
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A line that could not be cut into cells.</summary>
    public static string OfLine(string line) => Of([new("line", line)]);

    /// <summary>A cell as it is read: PostgreSQL's text can't hold U+0000.</summary>
    public static string? Storable(string? value) => value?.Replace('\0', '\uFFFD');

    private static (ArrayBufferWriter<byte> Output, Utf8JsonWriter Json) Writer()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        return (output, new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder }));
    }
}
