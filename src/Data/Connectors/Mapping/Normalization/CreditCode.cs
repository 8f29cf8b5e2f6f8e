using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Unified social credit codes: GB 32100-2015, 18 characters, the last a check by ISO 7064 MOD 31-3.</summary>
internal static class CreditCode
{
    /// <summary>Digits and capital letters without I, O, S, V and Z: a character's place is its value.</summary>
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Known = SearchValues.Create(Characters);

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <returns>Half-width, upper case; null where the text is no such code or the check character is wrong.</returns>
    public static string? Read(string text)
    {
        var code = CitizenId.Compact(text);
        return code.Length == 18 && !code.AsSpan().ContainsAnyExcept(Known) && Check(code) == code[17] ? code : null;
    }

    private static char Check(string code)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += Characters.IndexOf(code[i]) * Weights[i];
        return Characters[(31 - (sum % 31)) % 31];
    }
}
