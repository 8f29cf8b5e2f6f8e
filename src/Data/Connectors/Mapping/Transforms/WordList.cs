using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A cell that holds several words: a JSON list, or a text with any of the contracts' separators between them.</summary>
internal static class WordList
{
    private static readonly char[] Separators = [';', '；', '、', ',', '，', '/', '／', '|', '｜', '\n'];

    /// <returns>Each word once, in its order, trimmed; none where the cell holds none.</returns>
    public static IReadOnlyList<string> Read(string text)
        => [.. ((text is ['[', ..] ? Members(text) : null) ?? text.Split(Separators))
            .Select(word => word.Trim().Replace('\0', '\uFFFD')).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Null where the text only begins like a list.</summary>
    private static string[]? Members(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Where(member => member.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(member => member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText())];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
