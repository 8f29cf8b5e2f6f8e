using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A street by its code; an unknown one says nothing.</summary>
internal sealed class StreetTransform : Transform
{
    public override string Name => "street";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } street ? Json.Object("street", street.Code) : null;

    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? context.Territory.StreetByCode(text) : null;
}
