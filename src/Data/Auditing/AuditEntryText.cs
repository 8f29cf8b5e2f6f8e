using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>An entry as a line of JSON, with everything that its hash is made of.</summary>
internal static class AuditEntryText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlySpan<byte> Of(ChainedEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            var record = entry.Record;
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("chain", entry.Chain);
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("at", entry.At);
            json.WriteString("kind", EnumWords.Of(record.Kind));
            json.WriteString("role", record.Role);
            json.WriteString("subject", record.Subject);
            Texts(json, "scope", record.Scope);
            json.WriteString("platform", record.Platform);
            json.WriteString("purpose", record.Purpose);
            json.WriteString("operation", record.Operation);
            json.WriteString("operationHash", record.OperationHash);
            json.WriteString("address", record.Address);
            Texts(json, "columns", record.Columns);
            Texts(json, "ids", record.Ids.Select(id => id.ToString()));
            if (record.ListedIds is { } listed) Texts(json, "listedIds", listed.Select(id => id.ToString()));
            json.WriteNumber("count", record.Count);
            json.WriteString("digest", record.Digest);
            Texts(json, "heads", record.Heads);
            json.WriteString("previous", Convert.ToHexStringLower(entry.Previous));
            json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
            json.WriteEndObject();
        }

        return bytes.WrittenSpan;
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
