using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Writes claim documents: one JSON object of canonical values, absent members for what the record does not say.</summary>
internal sealed class ClaimWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <exception cref="RejectedException">A field's content is impossible.</exception>
    public ClaimDocument Write(IEnumerable<(string Name, object? Value)> fields)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields) Write(json, name, value);
            json.WriteEndObject();
        }

        return new ClaimDocument(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                return;
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
