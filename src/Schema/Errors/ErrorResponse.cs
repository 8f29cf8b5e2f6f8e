using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Jianye.DataHub.Schema.Errors;

/// <summary>Writes a response of errors alone.</summary>
public static class ErrorResponse
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Write(IEnumerable<GraphError> errors)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            foreach (var error in errors) Write(json, error);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    /// <summary>Writes <c>errors</c> as the next member of a response that has data; nothing where there are none.</summary>
    public static void WriteBesideData(IBufferWriter<byte> output, IReadOnlyCollection<GraphError> errors)
    {
        if (errors.Count == 0) return;
        output.Write(",\"errors\":"u8);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var error in errors) Write(json, error);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GraphError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            json.WriteStartArray("locations");
            foreach (var (line, column) in error.Locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line", line);
                json.WriteNumber("column", column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is not null)
        {
            json.WritePropertyName("path");
            JsonSerializer.Serialize(json, error.Path);
        }

        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code);
        foreach (var (name, value) in error.Numbers) json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
