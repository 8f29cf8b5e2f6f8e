namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A platform's code or word as the hub's word for it.</summary>
internal sealed class WordTransform : Transform
{
    public override string Name => "word";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } code) return null;
        return mapping.Codes!.TryGetValue(code, out var word)
            ? word
            : throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a value that the contract does not name; one of {string.Join(", ", mapping.Codes.Keys)} was expected.");
    }
}
