using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A month in any of the contracts' forms, as its first day.</summary>
internal sealed class MonthTransform : Transform
{
    public override string Name => "month";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? Dates.ReadMonth(text, mapping.From[0]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
