namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Text as it came, trimmed; rare characters are kept exactly. Of several columns the first that is filled.</summary>
internal sealed class TextTransform : Transform
{
    public override string Name => "text";

    public override TransformArguments Arguments { get; } = new() { MostColumns = 4 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => mapping.From.Select((_, i) => Cell(mapping, cells, i)).FirstOrDefault(text => text is not null)?.Replace('\0', '\uFFFD');
}
