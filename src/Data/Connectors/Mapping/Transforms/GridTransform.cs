using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A grid by code or short code.</summary>
internal sealed class GridTransform : Transform
{
    public override string Name => "grid";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } grid ? Json.Object("grid", grid.Code) : null;

    /// <summary>Null where the cell is empty.</summary>
    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        return context.Territory.Grid(text)
            ?? throw new RejectedException("UNKNOWN_GRID", $"{mapping.From[0]} names a grid that does not exist.");
    }
}
