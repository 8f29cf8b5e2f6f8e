using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Small JSON objects of strings; members without a value are left out.</summary>
internal static class Json
{
    public static JsonValue Object(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var parts = new List<string>(members.Length);
        foreach (var (name, value) in members)
        {
            if (value is not null) parts.Add($"{Text(name)}:{Text(value)}");
        }

        return new JsonValue($"{{{string.Join(',', parts)}}}");
    }

    public static JsonValue Object(string name, string value) => Object((name, value));

    public static string Text(string value) => $"\"{JsonEncodedText.Encode(value.Replace('\0', '\uFFFD'), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
