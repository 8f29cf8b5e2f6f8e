namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Texts of several columns as one.</summary>
internal sealed class JoinedTransform : Transform
{
    public override string Name => "joined";

    public override TransformArguments Arguments { get; } = new() { LeastColumns = 2, MostColumns = 8 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => string.Concat(mapping.From.Select((_, i) => Cell(mapping, cells, i))) is { Length: > 0 } text ? text.Replace('\0', '\uFFFD') : null;
}
