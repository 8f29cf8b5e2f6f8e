using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A whole number from 0 to 2,147,483,647; other text is remarked on.</summary>
internal sealed class IntegerTransform : Transform
{
    public override string Name => "integer";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        return int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (long)number
            : new Remark($"{mapping.From[0]} holds no whole number from 0 to {int.MaxValue.ToString("N0", CultureInfo.InvariantCulture)}.");
    }
}
