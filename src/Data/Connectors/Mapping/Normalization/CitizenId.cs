using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Citizen identity numbers: GB 11643-1999 (18 characters, ISO 7064 MOD 11-2) and GB 11643-1989 (15 digits, no check).</summary>
internal static class CitizenId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private const string CheckCharacters = "10X98765432";

    /// <summary>What an ID cell says.</summary>
    /// <param name="text">As delivered.</param>
    public static Reading Read(string text)
    {
        var id = Compact(text);
        if (id.Length == 15 && id.All(char.IsAsciiDigit))
        {
            var lifted = id[..6] + "19" + id[6..];
            return HasDate(lifted) ? new Reading(Kind.Valid, lifted + Check(lifted)) : new Reading(Kind.Malformed, null);
        }

        if (id.Length != 18) return new Reading(Kind.Malformed, null);
        if (id.Contains('*')) return id.All(character => char.IsAsciiDigit(character) || character is '*' or 'X') ? new Reading(Kind.Masked, id) : new Reading(Kind.Malformed, null);
        if (!id.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(id[17]) || id[17] == 'X') && HasDate(id))
        {
            return Check(id) == id[17] ? new Reading(Kind.Valid, id) : new Reading(Kind.WrongCheck, null);
        }

        return new Reading(Kind.Malformed, null);
    }

    /// <summary>Half-width, upper case, no spaces.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(18);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character)) compact.Append(char.ToUpperInvariant(character));
        }

        return compact.ToString();
    }

    /// <summary>True for something that is a passport number and nothing else: letters first, then letters and digits, seven to twelve.</summary>
    public static bool LooksLikePassport(string compact)
        => compact.Length is >= 7 and <= 12 && char.IsAsciiLetterUpper(compact[0]) && compact.All(char.IsAsciiLetterOrDigit) && compact.Any(char.IsAsciiDigit);

    /// <summary>The pattern of a number of which only the end is said.</summary>
    /// <param name="compact">The end; where a number cell has lost its leading zeros they are put back.</param>
    /// <param name="length">Of how many characters it is.</param>
    /// <returns>18 characters, hidden ones as <c>*</c>; null where the text is no end of a number.</returns>
    public static string? PatternOfLast(string compact, int length)
        => compact.Length > 0 && compact.Length <= length && !compact.AsSpan(0, compact.Length - 1).ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(compact[^1]) || compact[^1] == 'X')
            ? compact.PadLeft(length, '0').PadLeft(18, '*')
            : null;

    private static char Check(string id)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (id[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static bool HasDate(string id)
        => DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>What a cell turned out to hold.</summary>
    internal enum Kind
    {
        Valid,
        Masked,
        WrongCheck,
        Malformed,
    }

    /// <param name="Kind">What it is.</param>
    /// <param name="Value">The 18 characters of a valid or masked ID.</param>
    internal readonly record struct Reading(Kind Kind, string? Value);
}
