using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A grid by code, short code, name, or the number of its Party branch (ZB and the code). Of several columns the first that names one.</summary>
internal sealed class GridTransform : Transform
{
    private const string Branch = "ZB";

    public override string Name => "grid";

    public override TransformArguments Arguments { get; } = new() { MostColumns = 4 };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Read(mapping, cells, context) is { } grid ? Json.Object("grid", grid.Code)
            : mapping.From.Select((_, i) => Cell(mapping, cells, i)).All(text => text is null) ? null
            : new Remark($"{string.Join(", ", mapping.From)} name no grid that is known.");

    /// <summary>Null where the cells are empty, or hold a name or branch that is not known.</summary>
    /// <exception cref="RejectedException">A code or short code does not exist.</exception>
    public static TerritoryUnit? Read(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        for (var i = 0; i < mapping.From.Count; i++)
        {
            if (Cell(mapping, cells, i) is not { } text) continue;
            var isBranch = text.StartsWith(Branch, StringComparison.Ordinal) && text.Length > Branch.Length && char.IsAsciiDigit(text[Branch.Length]);
            if (PlaceName.Grid(context.Territory, isBranch ? text[Branch.Length..] : text) is { } grid) return grid;
            // A code is checked against the territory; a name, or a branch that nobody has delivered, is a word like another.
            if (!isBranch && char.IsAscii(text.Normalize(NormalizationForm.FormKC)[0])) throw new RejectedException("UNKNOWN_GRID", $"{mapping.From[i]} names a grid that does not exist.");
        }

        return null;
    }
}
