using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A date of birth: not before 1900 and not in the future.</summary>
internal sealed class BirthDateTransform : Transform
{
    public override string Name => "birth-date";

    public override TransformArguments Arguments { get; } = new() { Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var date = CountedDates.Read(text, mapping.From[0], mapping.Value);
        return date.Year >= 1900 && date <= context.Today
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw new RejectedException("DATE_OUT_OF_RANGE", $"{mapping.From[0]} is no date of birth: one from 1900 to today was expected.");
    }
}
