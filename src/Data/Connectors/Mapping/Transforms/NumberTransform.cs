using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>A number with or without decimals, below 10,000 million; other text is remarked on.</summary>
internal sealed class NumberTransform : Transform
{
    /// <summary>What a column of twelve digits, two of them behind the point, can't hold any more.</summary>
    private const decimal TooMuch = 9_999_999_999.995m;

    public override string Name => "number";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
        => Cell(mapping, cells) is not { } text ? null : Read(text) is { } number ? number : new Remark($"{mapping.From[0]} holds no number.");

    /// <summary>Null where the text is no number.</summary>
    public static decimal? Read(string text)
        => decimal.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < TooMuch ? number : null;
}
