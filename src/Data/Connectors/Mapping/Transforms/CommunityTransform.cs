using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A community by code, or by the name that platforms write (an unknown name is remarked on).</summary>
internal sealed class CommunityTransform : Transform
{
    public override string Name => "community";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } community ? Json.Object("community", community.Code)
            : Cell(mapping, cells) is null ? null
            : new Remark($"{mapping.From[0]} names a community that is not known.");

    /// <summary>Null where the cell is empty or the name unknown.</summary>
    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        if (!char.IsAsciiDigit(text[0])) return PlaceName.Community(context.Territory, text);
        return context.Territory.CommunityByCode(text)
            ?? throw new RejectedException("UNKNOWN_COMMUNITY", $"{mapping.From[0]} holds a community code that does not exist.");
    }
}
