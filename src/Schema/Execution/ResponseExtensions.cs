using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>What stands beside the data of an answer.</summary>
internal static class ResponseExtensions
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes <c>extensions</c> as the next member of the response; nothing where there is nothing to say.</summary>
    /// <param name="output">The response so far.</param>
    /// <param name="planned">Remarks on the document.</param>
    /// <param name="found">Remarks on what was read.</param>
    /// <param name="cost">What the operation costs; null where nobody asked.</param>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<GraphWarning> planned, IReadOnlyList<ReadWarning> found, OperationCost? cost)
    {
        if (planned.Count == 0 && found.Count == 0 && cost is null) return;
        output.Write(",\"extensions\":"u8);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (cost is not null) Write(json, cost);
        if (planned.Count + found.Count > 0) WriteWarnings(json, planned, found);
        json.WriteEndObject();
    }

    /// <summary>Writes a response that has a price and nothing else.</summary>
    public static void WriteAlone(IBufferWriter<byte> output, OperationCost cost)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("extensions");
        Write(json, cost);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OperationCost cost)
    {
        json.WriteStartObject("operationCost");
        json.WriteNumber("fieldCost", cost.Field);
        json.WriteNumber("typeCost", cost.Type);
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<GraphWarning> planned, IReadOnlyList<ReadWarning> found)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in planned)
        {
            json.WriteStartObject();
            json.WriteString("message", warning.Message);
            json.WriteString("code", warning.Code);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteNumber("line", warning.Line);
            json.WriteNumber("column", warning.Column);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (var warning in found)
        {
            json.WriteStartObject();
            json.WriteString("message", warning.Message);
            json.WriteString("code", warning.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
