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

    /// <summary>The member with a sentence for each cell that could not be read; no entity has a field of this name.</summary>
    public const string Remarks = "remarks";

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Writes the fields that have a value; what was remarked on stands together in <see cref="Remarks"/>.</summary>
    public ClaimDocument Write(IReadOnlyCollection<(string Name, object? Value)> fields)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields) Write(json, name, value);
            WriteRemarks(json, [.. fields.Select(field => field.Value).OfType<Remark>()]);
            json.WriteEndObject();
        }

        return new ClaimDocument(Encoding.UTF8.GetString(_buffer.WrittenSpan));
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
