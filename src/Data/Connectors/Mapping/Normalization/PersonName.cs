using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Names of people: to compare, and to show.</summary>
internal static partial class PersonName
{
    /// <summary>For comparing: NFKC, no spaces or invisible characters, traditional characters as simplified, letters upper case; null
    /// where nothing is left, and for a mere form of address: 李先生 is no name.</summary>
    public static string? Comparable(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(character) || IsInvisible(character)) continue;
            ChineseCharacters.AppendSimplified(text, Rune.ToUpperInvariant(character));
        }

        var comparable = text.ToString();
        return comparable.Length == 0 || FormOfAddress().IsMatch(comparable) ? null : comparable;
    }

    /// <summary>For showing: as delivered, but for spaces at the ends and inside of Chinese names, and invisible characters. Rare
    /// characters are kept exactly.</summary>
    public static string? Shown(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var isChinese = name.EnumerateRunes().Any(character => character.Value >= 0x2E80 && !Rune.IsWhiteSpace(character));
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Trim().EnumerateRunes())
        {
            if (IsInvisible(character) || (isChinese && Rune.IsWhiteSpace(character))) continue;
            text.Append(character);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static bool IsInvisible(Rune character) => Rune.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    [GeneratedRegex("^.{1,2}(先生|女士|小姐|太太|同志|师傅|阿姨|大爷|大妈)$")]
    private static partial Regex FormOfAddress();
}
