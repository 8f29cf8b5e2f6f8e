using System.Globalization;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A platform's list of steps as a history: each step's word becomes the state it leads to, taken as delivered. One without a word
/// leads nowhere.</summary>
internal sealed class StepsTransform : Transform
{
    public override string Name => "steps";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Required, With = ["step", "at", "by", "note"], WithIs = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        using var list = List(text, mapping.From[0]);
        var entries = new List<string>();
        string? state = null;
        foreach (var step in list.RootElement.EnumerateArray())
        {
            if (step.ValueKind != JsonValueKind.Object) throw Malformed(mapping.From[0]);
            var word = Text(step, mapping.With["step"]);
            if (string.IsNullOrWhiteSpace(word)) continue;
            if (!mapping.Codes!.TryGetValue(word, out var next)) throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a step that the contract does not name.");
            var at = Text(step, mapping.With["at"]) is { Length: > 0 } time
                ? Instants.Read(time, mapping.From[0]).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : null;
            entries.Add(Json.Object(("at", at), ("by", Text(step, mapping.With["by"])), ("from", state), ("to", next), ("note", Text(step, mapping.With["note"]))).Json);
            state = next;
        }

        return new JsonValue($"[{string.Join(',', entries)}]");
    }

    private static JsonDocument List(string text, string column)
    {
        try
        {
            var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Array) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw Malformed(column);
    }

    private static RejectedException Malformed(string column) => new("MALFORMED", $"{column} was expected to be a JSON list of steps.");

    private static string? Text(JsonElement step, string member)
        => step.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
