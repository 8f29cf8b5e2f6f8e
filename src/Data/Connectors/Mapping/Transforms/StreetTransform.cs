using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A street by its code or name; an unknown one is remarked on.</summary>
internal sealed class StreetTransform : Transform
{
    public override string Name => "street";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } street ? Json.Object("street", street.Code)
            : Cell(mapping, cells) is null ? null
            : new Remark($"{mapping.From[0]} names a street that is not known.");

    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? context.Territory.StreetByCode(text) ?? PlaceName.Street(context.Territory, text) : null;
}
