using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The one spelling of enum values in PostgreSQL and in the graph: <c>LivingAlone</c> is <c>LIVING_ALONE</c>, <c>Level1</c> is <c>LEVEL_1</c>.</summary>
public static class EnumWords
{
    /// <summary>The word of a value.</summary>
    public static string Of(Enum value) => Spell(value.ToString());

    /// <summary>The words of an enum in its declared order.</summary>
    public static IReadOnlyList<string> All(Type enumType) => [.. Enum.GetNames(enumType).Select(Spell)];

    /// <summary>The value that a word stands for.</summary>
    /// <exception cref="ArgumentException">The enum has no such word.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => Spell(value.ToString()) == word).Select(value => (T?)value).FirstOrDefault()
            ?? throw new ArgumentException($"{typeof(T).Name} has no word {word}.", nameof(word));

    private static string Spell(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])));
            if (startsWord) word.Append('_');
            word.Append(char.ToUpper(name[i], CultureInfo.InvariantCulture));
        }

        return word.ToString();
    }
}
