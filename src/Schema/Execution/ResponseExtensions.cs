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
    public static void Write(PooledBytes output, IReadOnlyList<ReadWarning> warnings)
    {
        if (warnings.Count == 0) return;
        output.Write(",\"extensions\":"u8);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("message", warning.Message);
            json.WriteString("code", warning.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
