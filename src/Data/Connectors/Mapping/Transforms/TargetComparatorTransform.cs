using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>How a target is compared: ≥95% is AT_LEAST, 12项 EXACTLY; 全覆盖 says nothing.</summary>
internal sealed class TargetComparatorTransform : Transform
{
    public override string Name => "target-comparator";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text && TargetText.Read(text) is { } target ? EnumWords.Of(target.Comparator) : null;
}
