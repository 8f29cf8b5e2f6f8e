using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>A target in one cell: comparison, number and unit (≥95%, 12项, 不少于8000小时). 全覆盖 has none of them.</summary>
internal static partial class TargetText
{
    private static readonly Dictionary<string, TargetComparator> Signs = new(StringComparer.Ordinal)
    {
        ["≥"] = TargetComparator.AtLeast, ["≧"] = TargetComparator.AtLeast, [">="] = TargetComparator.AtLeast, ["不少于"] = TargetComparator.AtLeast,
        ["不低于"] = TargetComparator.AtLeast, ["至少"] = TargetComparator.AtLeast, ["以上"] = TargetComparator.AtLeast,
        ["≤"] = TargetComparator.AtMost, ["≦"] = TargetComparator.AtMost, ["<="] = TargetComparator.AtMost, ["不超过"] = TargetComparator.AtMost,
        ["不高于"] = TargetComparator.AtMost, ["不多于"] = TargetComparator.AtMost, ["至多"] = TargetComparator.AtMost, ["以内"] = TargetComparator.AtMost,
        [">"] = TargetComparator.MoreThan, ["超过"] = TargetComparator.MoreThan, ["高于"] = TargetComparator.MoreThan, ["大于"] = TargetComparator.MoreThan,
        ["<"] = TargetComparator.LessThan, ["低于"] = TargetComparator.LessThan, ["小于"] = TargetComparator.LessThan, ["少于"] = TargetComparator.LessThan,
        ["="] = TargetComparator.Exactly, ["等于"] = TargetComparator.Exactly, [""] = TargetComparator.Exactly,
    };

    /// <returns>Null where the text holds no number.</returns>
    public static (TargetComparator Comparator, decimal Value)? Read(string text)
    {
        var match = Form().Match(text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value >= 10_000_000_000m) return null;
        var sign = match.Groups["sign"].Value;
        return (Signs[sign.Length > 0 ? sign : match.Groups["after"].Value], value);
    }

    [GeneratedRegex("^(?<sign>≥|≧|>=|≤|≦|<=|>|<|=|不少于|不低于|至少|不超过|不高于|不多于|至多|超过|高于|大于|低于|小于|少于|等于|)(?<number>[0-9]{1,12}([.][0-9]{1,6})?)[^0-9]*?(?<after>以上|以内|)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
