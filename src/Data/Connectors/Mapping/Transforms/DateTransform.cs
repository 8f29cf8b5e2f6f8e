using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A calendar date in any of the contracts' forms.</summary>
internal sealed class DateTransform : Transform
{
    public override string Name => "date";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? Dates.Read(text, mapping.From[0]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
