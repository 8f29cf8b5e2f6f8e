using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A group in need of care, since when.</summary>
internal sealed class CareGroupTransform : Transform
{
    public override string Name => "care-group";

    public override TransformArguments Arguments { get; } = new() { MostColumns = 2, Codes = Need.Required };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } code) return null;
        if (!mapping.Codes!.TryGetValue(code, out var group)) throw new RejectedException("BAD_CODE", $"{mapping.From[0]} holds a value that the contract does not name.");
        var since = mapping.From.Count > 1 && Cell(mapping, cells, 1) is { } date
            ? Dates.Read(date, mapping.From[1]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        return group.Length == 0 ? null : new JsonValue($"[{Json.Object(("group", group), ("since", since)).Json}]");
    }
}
