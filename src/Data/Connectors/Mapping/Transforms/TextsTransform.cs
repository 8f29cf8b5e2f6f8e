namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A list of words.</summary>
internal sealed class TextsTransform : Transform
{
    public override string Name => "texts";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? new JsonValue($"[{string.Join(',', WordList.Read(text).Select(Json.Text))}]") : null;
}
