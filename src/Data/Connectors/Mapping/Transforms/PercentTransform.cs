using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The first percentage in a text, 0 to 100: 满意率94% is 94.</summary>
internal sealed partial class PercentTransform : Transform
{
    public override string Name => "percent";

    public override object? Apply(FieldMapping mapping, IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (Cell(mapping, cells) is not { } text || Percentage().Match(text.Normalize(NormalizationForm.FormKC)) is not { Success: true } match) return null;
        return decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;
    }

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)\s*%")]
    private static partial Regex Percentage();
}
