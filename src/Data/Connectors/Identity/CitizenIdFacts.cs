using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>What a full citizen ID (GB 11643, 18 characters) says by itself.</summary>
internal static class CitizenIdFacts
{
    public static DateOnly? BirthDate(string id)
        => DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The seventeenth digit is odd for men.</summary>
    public static string Sex(string id) => (id[16] - '0') % 2 == 1 ? "MALE" : "FEMALE";

    /// <summary>Whether the visible part of a pattern is that of the number.</summary>
    public static bool Fits(string pattern, string id)
    {
        if (pattern.Length != id.Length) return false;
        for (var i = 0; i < id.Length; i++)
        {
            if (pattern[i] != '*' && pattern[i] != id[i]) return false;
        }

        return true;
    }

    /// <summary>Whether two patterns can be of one number.</summary>
    public static bool Agree(string left, string right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != '*' && right[i] != '*' && left[i] != right[i]) return false;
        }

        return true;
    }
}
