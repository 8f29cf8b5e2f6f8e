using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record's element as cells: its attributes and child elements by their names without prefix. What has elements inside is JSON: a list
/// where they all have one name, else an object.</summary>
internal static class XmlCells
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string?> None = [];

    /// <summary>Adds the cells of the element at which the reader stands, and reads to its end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static void Read(XmlReader reader, Dictionary<string, string?> cells)
    {
        Attributes(reader, cells);
        var repeated = (Dictionary<string, JsonArray>?)null;
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var name = XmlInside.Local(reader.Name);
            var (text, structure) = Value(reader, isCell: true);
            if (cells.TryAdd(name, structure?.ToJsonString(Options) ?? text)) continue;
            repeated ??= new Dictionary<string, JsonArray>(StringComparer.Ordinal);
            if (!repeated.TryGetValue(name, out var list)) repeated[name] = list = [cells[name]];
            list.Add(structure ?? text);
        }

        foreach (var (name, list) in repeated ?? []) cells[name] = list.ToJsonString(Options);
    }

    /// <summary>Adds the attributes of the element at which the reader stands.</summary>
    public static void Attributes(XmlReader reader, Dictionary<string, string?> cells)
    {
        if (!reader.HasAttributes) return;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name != "xmlns" && !reader.Name.StartsWith("xmlns:", StringComparison.Ordinal)) cells.TryAdd(XmlInside.Local(reader.Name), RawJson.Storable(reader.Value));
        }

        reader.MoveToElement();
    }

    /// <summary>The text of an element, or what it is built of where it has elements inside; deeper than a cell also where it has attributes and no
    /// text. Null where it says that it is null.</summary>
    private static (string? Text, JsonNode? Structure) Value(XmlReader reader, bool isCell)
    {
        var attributes = reader.HasAttributes ? new Dictionary<string, string?>(StringComparer.Ordinal) : None;
        Attributes(reader, attributes);
        var pieces = default(XmlText);
        var children = (List<(string Name, JsonNode? Value)>?)null;
        for (var inside = XmlInside.Of(reader); inside.MoveNext();)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var name = XmlInside.Local(reader.Name);
                var (childText, structure) = Value(reader, isCell: false);
                (children ??= []).Add((name, structure ?? childText));
            }
            else
            {
                pieces.Add(reader);
            }
        }

        var text = pieces.ToString();
        if (children is null && (text.Length > 0 || attributes.Count == 0)) return (RawJson.Storable(text), null);
        if (children is null && attributes.GetValueOrDefault("nil") is "true" or "1") return (null, null);
        // An empty cell stays empty whatever is remarked on it: <guid isPermaLink="false"></guid> is no key.
        if (children is null && isCell) return ("", null);
        if (attributes.Count == 0 && children!.TrueForAll(child => child.Name == children[0].Name)) return (null, new JsonArray([.. children.Select(child => child.Value)]));
        var members = new JsonObject();
        foreach (var (name, value) in attributes) members[name] = value;
        foreach (var group in (children ?? []).GroupBy(child => child.Name)) members[group.Key] = group.Count() == 1 ? group.First().Value : new JsonArray([.. group.Select(child => child.Value)]);
        return (null, members);
    }
}
