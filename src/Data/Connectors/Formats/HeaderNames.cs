using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The names of cells that many records have in common. Of two cells of one name the first counts.</summary>
internal sealed class HeaderNames
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public HeaderNames(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++) _places.TryAdd(names[i], i);
        Names = names;
        Json = [.. names.Select(name => JsonEncodedText.Encode(name, RawJson.Encoder))];
        IsFirst = [.. names.Select((name, i) => _places[name] == i)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The names as they are written in JSON.</summary>
    public IReadOnlyList<JsonEncodedText> Json { get; }

    /// <summary>False where the same name stands before it.</summary>
    public IReadOnlyList<bool> IsFirst { get; }

    public int Count => Names.Count;

    /// <summary>-1 where there is none.</summary>
    public int Place(string name) => _places.GetValueOrDefault(name, -1);
}
