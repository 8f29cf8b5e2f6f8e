using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>An amount of money below 10,000 million yuan, with or without its unit (元, 万元) behind it; other text is remarked on.</summary>
internal sealed class YuanTransform : Transform
{
    /// <summary>What a mapping gives where numbers without a unit are of ten thousand yuan.</summary>
    public const string TenThousand = "万元";

    /// <summary>What a column of twelve digits, two of them behind the point, can't hold any more.</summary>
    private const decimal TooMuch = 9_999_999_999.995m;

    private static readonly (string Name, decimal Yuan)[] Units = [(TenThousand, 10_000m), ("万", 10_000m), ("元", 1m)];

    public override string Name => "yuan";

    public override TransformArguments Arguments { get; } = new() { Value = Need.Optional };

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text) return null;
        var digits = text.Normalize(NormalizationForm.FormKC).Trim();
        var unit = Array.Find(Units, unit => digits.EndsWith(unit.Name, StringComparison.Ordinal));
        if (unit.Name is null) unit = ("", mapping.Value == TenThousand ? 10_000m : 1m);
        return decimal.TryParse(digits[..^unit.Name.Length].Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < TooMuch / unit.Yuan
            ? amount * unit.Yuan
            : new Remark($"{mapping.From[0]} holds no amount of money.");
    }
}
