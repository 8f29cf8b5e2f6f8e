using System.Globalization;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>What a workbook's cells hold, as text.</summary>
internal static partial class XlsxValues
{
    private const double SecondsOfADay = 86_400;

    /// <summary>The first serial of the year 10000, which Excel does not show.</summary>
    private const double EndOfDates = 2_958_466;

    /// <summary>A number without noise: a whole one as it is written, another one as the shortest text that is read back as the same number.</summary>
    public static string Number(string text)
    {
        text = text.Trim();
        if (WholeNumber().IsMatch(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return text;
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return Scientific().Match(shortest) is { Success: true } parts ? Plain(parts) ?? shortest : shortest;
    }

    /// <summary>A date serial as <c>2018-03-05</c>, with a time of day as <c>2018-03-05T10:20:30</c>, without a day as <c>10:20:30</c>; a number that is no
    /// serial as a number.</summary>
    /// <param name="text">The serial.</param>
    /// <param name="is1904">True where day 0 is 1904-01-01; else day 1 is 1900-01-01, and day 60 the 29th of February that 1900 did not have.</param>
    public static string Date(string text, bool is1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is not (>= 0 and < EndOfDates)) return Number(text);
        var seconds = (long)Math.Round(serial * SecondsOfADay);
        var (days, time) = (seconds / (long)SecondsOfADay, TimeSpan.FromSeconds(seconds % (long)SecondsOfADay));
        var clock = time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        if (days == 0 && !is1904) return time == TimeSpan.Zero ? Number(text) : clock;
        var day = is1904 ? new DateOnly(1904, 1, 1).AddDays((int)days).ToString("O", CultureInfo.InvariantCulture)
            : days == 60 ? "1900-02-29"
            : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays((int)days).ToString("O", CultureInfo.InvariantCulture);
        return time == TimeSpan.Zero ? day : $"{day}T{clock}";
    }

    /// <summary>A text with its escapes read: <c>_x000D_</c> stands for a character that XML can't hold.</summary>
    public static string Text(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString()) : text;

    /// <summary>Null where it would be a long row of zeros.</summary>
    private static string? Plain(Match parts)
    {
        var exponent = int.Parse(parts.Groups["exponent"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -20 or > 30) return null;
        var digits = parts.Groups["first"].Value + parts.Groups["others"].Value;
        return parts.Groups["sign"].Value + (exponent < 0 ? $"0.{new string('0', -exponent - 1)}{digits}" : digits.PadRight(exponent + 1, '0'));
    }

    [GeneratedRegex("^-?[0-9]+$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^(?<sign>-?)(?<first>[0-9])(\.(?<others>[0-9]+))?E(?<exponent>[+-][0-9]+)$")]
    private static partial Regex Scientific();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
