using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>Notes whose word a field is, while claims are weighed.</summary>
internal sealed class WonFields
{
    private readonly SortedDictionary<string, SortedSet<string>> _bySource = new(StringComparer.Ordinal);

    public void Add(PersonClaim claim, string field)
    {
        if (!_bySource.TryGetValue(claim.Source, out var fields)) _bySource[claim.Source] = fields = new SortedSet<string>(StringComparer.Ordinal);
        fields.Add(field);
    }

    /// <summary>A JSON object of lists of fields by source, the same for the same winners.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (source, fields) in _bySource)
            {
                writer.WriteStartArray(source);
                foreach (var field in fields) writer.WriteStringValue(field);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
