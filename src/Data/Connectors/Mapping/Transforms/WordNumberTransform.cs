using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A number whose values the contract names.</summary>
internal sealed class WordNumberTransform : Transform
{
    public override string Name => "word-number";

    public override TransformArguments Arguments { get; } = new() { Codes = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } code) return null;
        return mapping.Codes!.TryGetValue(code, out var number)
            ? long.Parse(number, CultureInfo.InvariantCulture)
            : throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a value that the contract does not name.");
    }
}
