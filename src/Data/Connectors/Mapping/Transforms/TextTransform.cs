namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Text as it came, trimmed; rare characters are kept exactly.</summary>
internal sealed class TextTransform : Transform
{
    public override string Name => "text";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells)?.Replace('\0', '\uFFFD');
}
