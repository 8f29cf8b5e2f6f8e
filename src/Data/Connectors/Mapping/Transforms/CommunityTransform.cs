using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A community by code, or by the name that platforms write (an unknown name is remarked on). Of several columns the first that is filled.</summary>
internal sealed class CommunityTransform : Transform
{
    public override string Name => "community";

    public override TransformArguments Arguments { get; } = new() { MostColumns = 2 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } community ? Json.Object("community", community.Code)
            : mapping.From.Select((_, i) => Cell(mapping, cells, i)).All(text => text is null) ? null
            : new Remark($"{string.Join(", ", mapping.From)} names a community that is not known.");

    /// <summary>Null where the cells are empty or the name unknown.</summary>
    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        for (var i = 0; i < mapping.From.Count; i++)
        {
            if (Cell(mapping, cells, i) is not { } text) continue;
            if (!char.IsAsciiDigit(text[0])) return PlaceName.Community(context.Territory, text);
            return context.Territory.CommunityByCode(text)
                ?? throw new RejectedException("UNKNOWN_COMMUNITY", $"{mapping.From[i]} holds a community code that does not exist.");
        }

        return null;
    }
}
