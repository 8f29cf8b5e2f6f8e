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

    /// <summary>Adds the cells of the element at which the reader stands, and reads to its end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static void Read(XmlReader reader, IDictionary<string, string?> cells)
    {
        Attributes(reader, (name, value) => cells[name] = value);
        var repeated = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var (name, value) in Children(reader))
        {
            if (cells.TryAdd(name, Text(value))) continue;
            if (!repeated.TryGetValue(name, out var list)) repeated[name] = list = [cells[name]];
            list.Add(value);
            cells[name] = Text(list);
        }
    }

    /// <summary>The attributes of the element at which the reader stands.</summary>
    public static void Attributes(XmlReader reader, Action<string, string?> take)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name != "xmlns" && !reader.Name.StartsWith("xmlns:", StringComparison.Ordinal)) take(Local(reader.Name), RawJson.Storable(reader.Value));
        }

        reader.MoveToElement();
    }

    /// <summary>The child elements up to the end tag.</summary>
    private static IEnumerable<(string Name, JsonNode? Value)> Children(XmlReader reader)
    {
        if (reader.IsEmptyElement) yield break;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.EntityReference) throw new XmlException("An entity that nobody declares.");
            if (reader.NodeType == XmlNodeType.Element) yield return (Local(reader.Name), Value(reader));
        }
    }

    private static JsonNode? Value(XmlReader reader)
    {
        var attributes = new List<(string Name, string? Value)>();
        Attributes(reader, (name, value) => attributes.Add((name, value)));
        if (attributes.Contains(("nil", "true"))) attributes = [("nil", "true")];
        var text = "";
        var children = new List<(string Name, JsonNode? Value)>();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.EntityReference) throw new XmlException("An entity that nobody declares.");
                if (reader.NodeType == XmlNodeType.Element) children.Add((Local(reader.Name), Value(reader)));
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text += reader.Value;
            }
        }

        if (children.Count == 0) return attributes is [("nil", "true")] ? null : text.Length > 0 || attributes.Count == 0 ? JsonValue.Create(RawJson.Storable(text)) : Object(attributes, []);
        return attributes.Count == 0 && children.TrueForAll(child => child.Name == children[0].Name) ? new JsonArray([.. children.Select(child => child.Value)]) : Object(attributes, children);
    }

    private static JsonObject Object(List<(string Name, string? Value)> attributes, List<(string Name, JsonNode? Value)> children)
    {
        var members = new JsonObject();
        foreach (var (name, value) in attributes) members[name] = value;
        foreach (var group in children.GroupBy(child => child.Name)) members[group.Key] = group.Count() == 1 ? group.First().Value : new JsonArray([.. group.Select(child => child.Value)]);
        return members;
    }

    private static string? Text(JsonNode? value) => value is JsonValue text ? text.GetValue<string>() : value?.ToJsonString(Options);

    /// <summary>A name without its prefix.</summary>
    public static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
