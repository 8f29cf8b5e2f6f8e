using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Writes claim documents: one JSON object of canonical values, absent members for what the record does not say.</summary>
internal static class ClaimWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The member with a sentence for each cell that could not be read; no entity has a field of this name.</summary>
    public const string Remarks = "remarks";

    /// <summary>A thread's own: records are mapped on more than one.</summary>
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _kept;

    /// <summary>Writes the fields that have a value; what was remarked on stands together in <see cref="Remarks"/>.</summary>
    public static ClaimDocument Write(IReadOnlyCollection<(string Name, object? Value)> fields)
    {
        var (buffer, json) = _kept ??= Make();
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        foreach (var (name, value) in fields) Write(json, name, value);
        WriteRemarks(json, [.. fields.Select(field => field.Value).OfType<Remark>()]);
        json.WriteEndObject();
        json.Flush();
        return new ClaimDocument(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void WriteRemarks(Utf8JsonWriter json, List<Remark> remarks)
    {
        if (remarks.Count == 0) return;
        json.WriteStartArray(Remarks);
        foreach (var remark in remarks) json.WriteStringValue(remark.Message);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case Remark remark:
                Write(json, name, remark.Read);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case bool boolean:
                json.WriteBoolean(name, boolean);
                break;
            case double[] point:
                json.WriteStartArray(name);
                foreach (var coordinate in point) json.WriteNumberValue(coordinate);
                json.WriteEndArray();
                break;
            case JsonValue structured:
                json.WritePropertyName(name);
                json.WriteRawValue(structured.Json, skipInputValidation: true);
                break;
            default:
                throw new InvalidOperationException($"A claim can't hold a {value.GetType().Name}.");
        }
    }
}
