using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The standard address of a dwelling by its words, where 07 knows it.</summary>
internal sealed class DwellingTransform : Transform
{
    public override string Name => "dwelling";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text && DwellingAddress.Read(text)?.Dwelling is { } dwelling ? Json.Object("dwelling", dwelling) : null;
}
