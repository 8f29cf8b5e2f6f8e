using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Social workers' numbers: JY-SG-0001 in the register (10), JYSG0001 (16) and SG0001 (20) are one.</summary>
internal static partial class WorkerNumber
{
    /// <returns>Four digits at least, e.g. <c>0001</c>; null where the text is no such number.</returns>
    public static string? Read(string text)
        => Spelling().Match(text.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } match
            ? match.Groups["number"].Value.TrimStart('0') is { Length: > 0 } digits ? digits.PadLeft(4, '0') : null
            : null;

    /// <summary>As the register writes it.</summary>
    public static string InRegister(string number) => $"JY-SG-{number}";

    [GeneratedRegex(@"^(JY)?[-_ ]?SG[-_ ]?(?<number>[0-9]{1,9})$", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
