using System.Collections.Concurrent;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Traditional characters as simplified ones, by ICU. Asked once a character: a transliteration costs microseconds.</summary>
internal static class ChineseCharacters
{
    private static readonly ConcurrentDictionary<Rune, string> Simplified = new();

    private static readonly Lock Transliteration = new();

    private static readonly Icu.Transliterator Icu = global::Icu.Transliterator.CreateInstance("Traditional-Simplified");

    public static void AppendSimplified(StringBuilder text, Rune character)
    {
        if (character.Value < 0x2E80) text.Append(character);
        else text.Append(Simplified.GetOrAdd(character, Transliterate));
    }

    private static string Transliterate(Rune character)
    {
        lock (Transliteration) return Icu.Transliterate(character.ToString());
    }
}
