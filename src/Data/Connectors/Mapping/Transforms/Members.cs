using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Members of a value object: text unless the mapping's <c>codes</c> say <c>integer</c>, <c>number</c> or <c>boolean</c>.</summary>
internal static class Members
{
    public const string Integer = "integer";
    public const string Number = "number";
    public const string Boolean = "boolean";

    /// <param name="mapping">Its <c>with</c> names the columns of each member: the first that is filled counts.</param>
    /// <param name="cell">A column's text; null where it is empty.</param>
    /// <returns>The object; null where nothing of it is said.</returns>
    public static JsonValue? Object(FieldMapping mapping, Func<string, string?> cell)
    {
        var members = new List<string>();
        foreach (var (member, columns) in mapping.With)
        {
            var text = columns.Split('|').Select(column => cell(column)?.Trim()).FirstOrDefault(text => !string.IsNullOrEmpty(text));
            if (text is not null && Value(text, mapping.Codes?.GetValueOrDefault(member)) is { } value) members.Add($"{Json.Text(member)}:{value}");
        }

        return members.Count == 0 ? null : new JsonValue($"{{{string.Join(',', members)}}}");
    }

    /// <summary>Null where the text is not of the kind.</summary>
    private static string? Value(string text, string? kind) => kind switch
    {
        Integer => int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : null,
        Number => NumberTransform.Read(text)?.ToString(CultureInfo.InvariantCulture),
        Boolean => BooleanTransform.Read(text) is { } yes ? (yes ? "true" : "false") : null,
        _ => Json.Text(text),
    };
}
