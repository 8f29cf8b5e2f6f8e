using System.Globalization;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>
/// Check characters of invented numbers: ISO 7064 MOD 11-2 as in GB 11643, GB 32100 and GB 11714.
/// Written apart from the reading side on purpose, so that an error in one is not hidden by the other.
/// </summary>
internal static class CheckCharacters
{
    private const string AreaCode = "320105";
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganizationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly int[] CitizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static string CitizenId(DateOnly birth, int order)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{AreaCode}{birth:yyyyMMdd}{order:D3}");
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (body[i] - '0') * CitizenWeights[i];
        return body + "10X98765432"[sum % 11];
    }

    /// <summary>A unified social credit code with TTTT in its organization part, which no real one has.</summary>
    /// <param name="kind">Registrar and class, e.g. <c>52</c>.</param>
    public static string CreditCode(string kind, int number)
    {
        var organization = string.Create(CultureInfo.InvariantCulture, $"TTTT{number:D4}");
        var remainder = 11 - Weighted(organization, OrganizationAlphabet, OrganizationWeights) % 11;
        var check = remainder switch { 10 => "X", 11 => "0", _ => remainder.ToString(CultureInfo.InvariantCulture) };
        var body = kind + AreaCode + organization + check;
        return body + CreditAlphabet[(31 - Weighted(body, CreditAlphabet, CreditWeights) % 31) % 31];
    }

    private static int Weighted(string text, string alphabet, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
            sum += alphabet.IndexOf(text[i], StringComparison.Ordinal) * weights[i];
        return sum;
    }
}
