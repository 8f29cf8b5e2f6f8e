using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A calendar date in any of the contracts' forms.</summary>
internal sealed class DateTransform : Transform
{
    public override string Name => "date";

    public override TransformArguments Arguments { get; } = new() { Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is { } text ? CountedDates.Read(text, mapping.From[0], mapping.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
