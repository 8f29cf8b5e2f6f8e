using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record's cells below the names that it has in common with others.</summary>
/// <param name="names">The names.</param>
/// <param name="values">The cells in their order; fewer where the record is too short, more where it is too long.</param>
internal sealed class HeaderCells(HeaderNames names, IReadOnlyList<string?> values) : IReadOnlyDictionary<string, string?>
{
    public IEnumerable<string> Keys => this.Select(cell => cell.Key);

    public IEnumerable<string?> Values => this.Select(cell => cell.Value);

    public int Count => Keys.Count();

    public string? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        var place = names.Place(key);
        var isThere = place >= 0 && place < values.Count;
        value = isThere ? values[place] : null;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator()
    {
        for (var i = 0; i < Math.Min(names.Count, values.Count); i++)
        {
            if (names.IsFirst[i]) yield return new KeyValuePair<string, string?>(names.Names[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The cells as one JSON object.</summary>
    public string ToJson() => RawJson.Write((Names: names, Values: values), static (json, cells) =>
    {
        for (var i = 0; i < Math.Min(cells.Names.Count, cells.Values.Count); i++)
        {
            if (cells.Names.IsFirst[i]) json.WriteString(cells.Names.Json[i], cells.Values[i]);
        }
    });
}
