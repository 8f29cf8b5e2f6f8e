using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The members of a JSON object as cells: a text as it is, a number as it is written, a list or object as its JSON.</summary>
internal sealed class JsonCells
{
    private readonly JsonNames _names = new();

    /// <summary>Whether the object that was read last had the member whose own members are told apart.</summary>
    public bool HasInner { get; private set; }

    /// <summary>Adds the members of an object. Of two of one name the later counts.</summary>
    /// <param name="reader">Before the object, or at its start.</param>
    /// <param name="json">What is read.</param>
    /// <param name="cells">Gets the members.</param>
    /// <param name="inner">The name of a member whose own members are told apart, where it is an object; null for none.</param>
    /// <param name="innerCells">Gets those.</param>
    /// <exception cref="JsonException">The JSON is broken; the members before the fault have been added.</exception>
    /// <exception cref="InvalidOperationException">A name or text is no Unicode: a surrogate without its partner.</exception>
    /// <returns>False where it is no object.</returns>
    public bool Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Dictionary<string, string?> cells, string? inner = null, Dictionary<string, string?>? innerCells = null)
    {
        if (inner is not null) HasInner = false;
        if (reader.TokenType != JsonTokenType.StartObject && (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _names.Of(ref reader);
            reader.Read();
            if (inner is null || name != inner || reader.TokenType != JsonTokenType.StartObject) cells[name] = Value(ref reader, json);
            else HasInner = Read(ref reader, json, innerCells!);
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
