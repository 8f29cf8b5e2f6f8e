using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The members of a JSON object as cells: a text as it is, a number as it is written, a list or object as its JSON.</summary>
internal static class JsonCells
{
    /// <summary>Adds the members of an object.</summary>
    /// <param name="reader">Before the object.</param>
    /// <param name="cells">Of two members of one name the later counts.</param>
    /// <exception cref="JsonException">The JSON is broken; the members before the fault have been added.</exception>
    /// <exception cref="InvalidOperationException">A name or text is no Unicode: a surrogate without its partner.</exception>
    /// <returns>False where it is no object.</returns>
    public static bool Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, IDictionary<string, string?> cells)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = RawJson.Storable(reader.GetString())!;
            reader.Read();
            cells[name] = Value(ref reader, json);
        }

        return true;
    }

    private static string? Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return RawJson.Storable(reader.GetString());
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
            default:
                return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
