using System.Text;
using System.Text.RegularExpressions;
using Icu;

namespace Jianye.DataHub.Tests.Unit.Reading;

/// <summary>The characters that search takes for one another.</summary>
public sealed partial class SearchCharactersTests
{
    /// <summary>ICU exchanges 苧 for 苎 and that for 苧, whichever comes; 薴 is 苧 to it.</summary>
    private const string Exchanged = "苧薴";

    [Fact]
    public void Traditional_characters_are_simplified_as_ICU_does()
    {
        using var icu = Transliterator.CreateInstance("Traditional-Simplified");
        var (from, to) = Pairs();

        Assert.Equal(from.Count, to.Count);
        Assert.Equal(from.Count, from.Distinct().Count());
        foreach (var (traditional, simple) in from.Zip(to).Where(pair => !Exchanged.Contains(pair.First.ToString(), StringComparison.Ordinal))) Assert.Equal(Twice(traditional), simple.ToString());
        foreach (var rune in Enumerable.Range(0x3400, 0x9FFF - 0x3400).Select(code => new Rune(code)).Except(from).Where(rune => rune.ToString() != "苎"))
        {
            var simplified = Twice(rune);
            Assert.True(simplified == rune.ToString() || simplified.EnumerateRunes().Count() > 1, $"{rune} is {simplified} to ICU.");
        }

        string Twice(Rune rune) => icu.Transliterate(icu.Transliterate(rune.ToString()));
    }

    [Fact]
    public void What_is_simplified_is_not_simplified_again()
    {
        var (from, to) = Pairs();

        Assert.Empty(from.Intersect(to));
    }

    private static (List<Rune> From, List<Rune> To) Pairs()
    {
        using var script = typeof(Data.Database.HubDatabase).Assembly.GetManifestResourceStream("Jianye.DataHub.Data.Migrations.Sql.search.sql")!;
        using var reader = new StreamReader(script);
        var match = Translation().Match(reader.ReadToEnd());
        return ([.. match.Groups[1].Value.EnumerateRunes()], [.. match.Groups[2].Value.EnumerateRunes()]);
    }

    [GeneratedRegex(@"return translate\(value,\s*'([^']+)',\s*'([^']+)'\)")]
    private static partial Regex Translation();
}
