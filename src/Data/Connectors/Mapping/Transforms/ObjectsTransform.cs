using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A JSON list of objects as a list of value objects.</summary>
internal sealed class ObjectsTransform : Transform
{
    public override string Name => "objects";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Optional, WithIs = Need.Required, NamesMembers = true };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
            {
                var objects = document.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
                    .Select(item => Members.Object(mapping, member => item.TryGetProperty(member, out var value) ? CellParts.Text(value) : null)).OfType<JsonValue>();
                return new JsonValue($"[{string.Join(',', objects.Select(item => item.Json))}]");
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Said below.
        }

        return new Remark($"{mapping.From[0]} holds no JSON list of objects.");
    }
}
