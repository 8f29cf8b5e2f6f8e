using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Phone numbers as digits without country code; a landline of eight digits has Nanjing's area code 025 before it.</summary>
internal static class PhoneNumber
{
    private const string NanjingAreaCode = "025";

    /// <summary>Null where there are no digits.</summary>
    public static string? Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var digits = new StringBuilder(text.Length);
        var hasCountryCode = false;
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiDigit(character)) digits.Append(character);
            else if (character == '+' && digits.Length == 0) hasCountryCode = true;
        }

        var number = digits.ToString();
        if (number.StartsWith("0086", StringComparison.Ordinal)) number = number[4..];
        else if (number.StartsWith("86", StringComparison.Ordinal) && (hasCountryCode || number.Length == 13)) number = number[2..];
        if (number.Length == 8 && number[0] != '0') number = NanjingAreaCode + number;
        return number.Length == 0 ? null : number;
    }
}
