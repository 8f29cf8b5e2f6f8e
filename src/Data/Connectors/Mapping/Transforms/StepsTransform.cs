using System.Globalization;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A platform's list of steps as a history: each step's word becomes the state it leads to, taken as delivered.</summary>
internal sealed class StepsTransform : Transform
{
    public override string Name => "steps";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text || text[0] != '[') return null;
        using var list = JsonDocument.Parse(text);
        var entries = new List<string>();
        string? state = null;
        foreach (var step in list.RootElement.EnumerateArray())
        {
            if (step.ValueKind != JsonValueKind.Object) continue;
            var word = Text(step, mapping.With["step"]);
            var next = word is not null && mapping.Codes!.TryGetValue(word, out var known)
                ? known
                : throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a step that the contract does not name.");
            var at = Text(step, mapping.With["at"]) is { Length: > 0 } time
                ? Instants.Read(time, mapping.From[0]).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : null;
            entries.Add(Json.Object(("at", at), ("by", Text(step, mapping.With["by"])), ("from", state), ("to", next), ("note", Text(step, mapping.With["note"]))).Json);
            state = next;
        }

        return new JsonValue($"[{string.Join(',', entries)}]");
    }

    private static string? Text(JsonElement step, string member)
        => step.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
