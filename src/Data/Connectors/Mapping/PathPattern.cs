using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A data set's path as the contracts write it. A date is written YYYYMMDD, YYYYMM, YYYY-MM, YYYYQn (a quarter) or YYYY; runs of N stand for
/// digits, &lt;delivery&gt; for <c>full-…</c> or <c>delta-…</c>, 全量 for itself or 增量, &lt;street&gt; for a street's code, * for anything but a slash.
/// A delivery sent again may carry a mark after its date.</summary>
internal sealed partial class PathPattern
{
    private const string Mark = "(?<mark>_[A-Za-z0-9]+)?";

    private readonly Regex _pattern;

    public PathPattern(string slug, string pattern)
    {
        var text = new StringBuilder("^").Append(Regex.Escape(slug)).Append('/');
        foreach (var part in Parts().Split(pattern))
        {
            text.Append(part switch
            {
                "YYYYMMDD" => $"(?<date>[0-9]{{8}}){Mark}",
                "YYYYMM" => $"(?<month>[0-9]{{6}}){Mark}",
                "YYYY-MM" => $"(?<month>[0-9]{{4}}-[0-9]{{2}}){Mark}",
                "YYYYQn" => $"(?<quarter>[0-9]{{4}}Q[1-4]){Mark}",
                "YYYY" => $"(?<year>[0-9]{{4}}){Mark}",
                "<delivery>" => $"(?<delivery>full|delta)-(?<date>[0-9]{{8}}){Mark}",
                "全量" => "(?<delivery>全量|增量)",
                "<street>" => "[0-9]{9}",
                "*" => "[^/]*",
                _ when part.Length > 0 && part.All(character => character == 'N') => "[0-9]+",
                _ => Regex.Escape(part),
            });
        }

        _pattern = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>What a path says; null where it is not of this pattern. Of a month, quarter or year the date is the last day.</summary>
    public (DateOnly? Date, bool IsFull, string Mark)? Match(string path)
    {
        var match = _pattern.Match(path);
        if (!match.Success) return null;
        return (Day(match.Groups), match.Groups["delivery"].Value is not ("delta" or "增量"), match.Groups["mark"].Value);
    }

    private static DateOnly? Day(GroupCollection groups)
    {
        if (groups["date"] is { Success: true } date)
        {
            return DateOnly.TryParseExact(date.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        var (period, months) = groups["month"] is { Success: true } month ? (month.Value.Replace("-", "", StringComparison.Ordinal), 1)
            : groups["quarter"] is { Success: true } quarter ? ($"{quarter.Value[..4]}{((quarter.Value[5] - '1') * 3) + 1:00}", 3)
            : ($"{groups["year"].Value}01", 12);
        return DateOnly.TryParseExact($"{period}01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first.AddMonths(months).AddDays(-1) : null;
    }

    /// <summary>Path order with numbers compared as numbers.</summary>
    public static string SortKey(string path) => Digits().Replace(path, digits => digits.Value.TrimStart('0').PadLeft(20, '0'));

    [GeneratedRegex("(YYYYMMDD|YYYYMM|YYYY-MM|YYYYQn|YYYY|<delivery>|全量|<street>|\\*|N{2,}|(?<![A-Za-z])N(?![A-Za-z]))")]
    private static partial Regex Parts();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
