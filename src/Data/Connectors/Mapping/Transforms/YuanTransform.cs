using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>An amount of money, with or without 元 behind it; other text is remarked on.</summary>
internal sealed class YuanTransform : Transform
{
    public override string Name => "yuan";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var digits = text.Normalize(NormalizationForm.FormKC).TrimEnd('元').Trim();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : new Remark($"{mapping.From[0]} holds no amount of money.");
    }
}
