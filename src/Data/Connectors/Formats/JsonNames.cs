using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Gives members' names that come again and again as the same strings.</summary>
internal sealed class JsonNames
{
    private readonly (byte[]? Utf8, string Name)[] _lately = new (byte[]?, string)[256];

    /// <param name="reader">At a member's name.</param>
    /// <exception cref="InvalidOperationException">The name is no Unicode: a surrogate without its partner.</exception>
    public string Of(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped || utf8.IsEmpty) return RawJson.Storable(reader.GetString())!;
        ref var lately = ref _lately[(utf8.Length + (utf8[0] * 7) + (utf8[^1] * 31)) & 0xFF];
        if (lately.Utf8 is null || !utf8.SequenceEqual(lately.Utf8)) lately = (utf8.ToArray(), RawJson.Storable(reader.GetString())!);
        return lately.Name;
    }
}
