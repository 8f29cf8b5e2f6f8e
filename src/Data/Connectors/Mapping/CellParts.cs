using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Makes cells of their own out of what one cell holds: <c>actor</c> an object becomes <c>actor.name</c> and <c>actor.mobile</c>. A cell
/// that is no object, or that the pattern does not fit, has no parts.</summary>
internal sealed class CellParts
{
    private readonly IReadOnlyList<(string Column, IReadOnlyList<string> Members)> _objects;
    private readonly IReadOnlyList<(string Column, Regex Pattern, string[] Groups)> _patterns;

    public CellParts(IReadOnlyDictionary<string, PartsMapping> parts)
    {
        _objects = [.. parts.Where(part => part.Value.Pattern is null).Select(part => (part.Key, part.Value.Members))];
        _patterns = [.. parts.Where(part => part.Value.Pattern is not null).Select(part => (part.Key, Compile(part.Value.Pattern!), Groups(Compile(part.Value.Pattern!))))];
    }

    /// <summary>The name of a part's cell.</summary>
    public static string Name(string column, string part) => $"{column}.{part}";

    /// <summary>A pattern that takes linear time whatever the cell holds.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The names of a pattern's groups.</summary>
    public static string[] Groups(Regex pattern) => [.. pattern.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0]))];

    /// <returns>All cells and their parts.</returns>
    public IReadOnlyDictionary<string, string?> Of(IReadOnlyDictionary<string, string?> cells)
    {
        if (_objects.Count == 0 && _patterns.Count == 0) return cells;
        var all = new Dictionary<string, string?>(cells, StringComparer.Ordinal);
        foreach (var (column, members) in _objects) AddMembers(all, column, members);
        foreach (var (column, pattern, groups) in _patterns) AddGroups(all, column, pattern, groups);
        return all;
    }

    private static void AddMembers(Dictionary<string, string?> cells, string column, IReadOnlyList<string> members)
    {
        if (cells.GetValueOrDefault(column) is not ['{', ..] text) return;
        try
        {
            using var document = JsonDocument.Parse(text);
            foreach (var member in members)
            {
                if (document.RootElement.TryGetProperty(member, out var value)) cells[Name(column, member)] = Text(value);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A text that only begins like an object, or one with half a character in it: it has no parts.
        }
    }

    /// <summary>A member as a cell: a text as it is, all else as its JSON.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => RawJson.Storable(value.GetString()),
        _ => value.GetRawText(),
    };

    private static void AddGroups(Dictionary<string, string?> cells, string column, Regex pattern, string[] groups)
    {
        if (cells.GetValueOrDefault(column)?.Trim() is not { Length: > 0 } text) return;
        var match = pattern.Match(text);
        // Full-width digits, letters and dashes: as they came first, so that a name keeps its rare characters.
        if (!match.Success) match = pattern.Match(text.Normalize(NormalizationForm.FormKC));
        if (!match.Success) return;
        foreach (var group in groups)
        {
            if (match.Groups[group] is { Success: true } found) cells[Name(column, group)] = found.Value;
        }
    }
}
