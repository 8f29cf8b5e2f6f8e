using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The number of a target: ≥95% is 95, 12项 12; 全覆盖 has none.</summary>
internal sealed class TargetValueTransform : Transform
{
    public override string Name => "target-value";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text && TargetText.Read(text) is { } target ? target.Value : null;
}
