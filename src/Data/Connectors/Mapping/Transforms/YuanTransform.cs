using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>An amount of money below 10,000 million, with or without 元 behind it; other text is remarked on.</summary>
internal sealed class YuanTransform : Transform
{
    /// <summary>What a column of twelve digits, two of them behind the point, can't hold any more.</summary>
    private const decimal TooMuch = 9_999_999_999.995m;

    public override string Name => "yuan";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var digits = text.Normalize(NormalizationForm.FormKC).TrimEnd('元').Trim();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) < TooMuch
            ? amount
            : new Remark($"{mapping.From[0]} holds no amount of money.");
    }
}
