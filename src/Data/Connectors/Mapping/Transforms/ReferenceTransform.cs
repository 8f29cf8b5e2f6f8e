namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Another record of the same platform by its key.</summary>
internal sealed class ReferenceTransform : Transform
{
    public override string Name => "reference";

    public override TransformArguments Arguments { get; } = new() { List = ListKind.Dataset };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } key ? Json.Object(("dataset", $"{context.Platform}/{mapping.List}"), ("key", key)) : null;
}
