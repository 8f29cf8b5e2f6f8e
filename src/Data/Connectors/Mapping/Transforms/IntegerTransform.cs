using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A whole number; other text is remarked on.</summary>
internal sealed class IntegerTransform : Transform
{
    public override string Name => "integer";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        return long.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Remark($"{mapping.From[0]} holds no whole number.");
    }
}
