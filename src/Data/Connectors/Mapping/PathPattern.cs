using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A data set's path as the contracts write it: YYYY, MM, DD and runs of N stand for digits, &lt;delivery&gt; for
/// <c>full-…</c> or <c>delta-…</c>, &lt;street&gt; for a street's code. A delivery sent again may carry a mark after its date.</summary>
internal sealed partial class PathPattern
{
    private readonly Regex _pattern;

    public PathPattern(string slug, string pattern)
    {
        var text = new StringBuilder("^").Append(Regex.Escape(slug)).Append('/');
        foreach (var part in Parts().Split(pattern))
        {
            text.Append(part switch
            {
                "YYYYMMDD" => "(?<date>[0-9]{8})(?<mark>_[A-Za-z0-9]+)?",
                "YYYY" => "(?<year>[0-9]{4})",
                "MM" or "DD" => "[0-9]{2}",
                "<delivery>" => "(?<delivery>full|delta)-(?<date>[0-9]{8})(?<mark>_[A-Za-z0-9]+)?",
                "<street>" => "[0-9]{9}",
                _ when part.Length > 0 && part.All(character => character == 'N') => "[0-9]+",
                _ => Regex.Escape(part),
            });
        }

        _pattern = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>What a path says; null where it is not of this pattern.</summary>
    public (DateOnly? Date, bool IsFull, string Mark)? Match(string path)
    {
        var match = _pattern.Match(path);
        if (!match.Success) return null;
        var date = DateOnly.TryParseExact(match.Groups["date"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return (date, match.Groups["delivery"].Value != "delta", match.Groups["mark"].Value);
    }

    /// <summary>Path order with numbers compared as numbers.</summary>
    public static string SortKey(string path) => Digits().Replace(path, digits => digits.Value.TrimStart('0').PadLeft(20, '0'));

    [GeneratedRegex("(YYYYMMDD|YYYY|MM|DD|<delivery>|<street>|N{2,})")]
    private static partial Regex Parts();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
