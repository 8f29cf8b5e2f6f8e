using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>A file of a platform's folder, whose faults are told with their line.</summary>
/// <param name="name">With its folder: <c>03-wo-grid/team.mapping.json</c>.</param>
/// <param name="text">All of it; JSON.</param>
internal sealed class CheckedFile(string name, string text)
{
    private readonly Lazy<Dictionary<string, int>> _lines = new(() => Lines(text));

    public string Name => name;

    public string Text => text;

    /// <param name="path">Where the fault stands, members joined by slashes: <c>fields/topic/as</c>.</param>
    /// <param name="message">What is wrong.</param>
    public MappingException Fault(string path, string message)
    {
        for (var place = path; place.Length > 0; place = place[..Math.Max(0, place.LastIndexOf('/'))])
        {
            if (_lines.Value.TryGetValue(place, out var line)) return new MappingException($"{name}, line {line}: {path}: {message}");
        }

        return new MappingException($"{name}: {path}: {message}");
    }

    /// <summary>A name that stands for nothing.</summary>
    public MappingException Unknown(string path, string kind, string given, IEnumerable<string> known)
    {
        var nearest = Nearest.To(given, known);
        return Fault(path, $"there is no {kind} \"{given}\"{(nearest.Length == 0 ? "" : $"; the nearest is \"{nearest}\"")}.");
    }

    private static Dictionary<string, int> Lines(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new Stack<(string Name, int Index)>();
        var reader = new Utf8JsonReader(bytes);
        var member = "";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                path.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                member = reader.GetString()!;
                continue;
            }

            var here = member;
            if (path.Count > 0 && path.Peek().Index >= 0)
            {
                var (list, index) = path.Pop();
                here = $"{list}/{index}";
                path.Push((list, index + 1));
            }
            else if (path.Count > 0 && path.Peek().Name.Length > 0)
            {
                here = $"{path.Peek().Name}/{member}";
            }

            lines[here] = 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            if (reader.TokenType == JsonTokenType.StartObject) path.Push((here, -1));
            if (reader.TokenType == JsonTokenType.StartArray) path.Push((here, 0));
        }

        return lines;
    }
}
