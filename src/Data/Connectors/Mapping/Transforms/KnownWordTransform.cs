namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The hub's word for a word in free text; for any other the one that the mapping gives, or none.</summary>
internal sealed class KnownWordTransform : Transform
{
    public override string Name => "known-word";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Required, Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? mapping.Codes!.GetValueOrDefault(text) ?? mapping.Value : null;
}
