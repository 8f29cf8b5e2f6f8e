using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Tests.Unit.Connectors;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("张　伟", "张伟")]
    [InlineData(" 張偉 ", "张伟")]
    [InlineData("张\u200b伟", "张伟")]
    [InlineData("Smith  Alex", "SMITHALEX")]
    [InlineData("ＳＭＩＴＨ ＡＬＥＸ", "SMITHALEX")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("　", null)]
    [InlineData("李先生", null)]
    [InlineData("欧阳女士", null)]
    [InlineData("王小姐", null)]
    [InlineData("先生", "先生")]
    [InlineData("李先", "李先")]
    public void Names_are_compared_without_their_dress(string name, string? expected) => Assert.Equal(expected, PersonName.Comparable(name));

    [Theory]
    [InlineData("王　伟", "王伟")]
    [InlineData("SMITH ALEX", "SMITH ALEX")]
    [InlineData("張偉", "張偉")]
    [InlineData("𠮷田", "𠮷田")]
    public void Names_are_shown_as_they_came(string name, string expected) => Assert.Equal(expected, PersonName.Shown(name));

    [Theory]
    [InlineData("+86 154 6190 3817", "15461903817")]
    [InlineData("8615461903817", "15461903817")]
    [InlineData("154-6190-3817", "15461903817")]
    [InlineData("１５４６１９０３８１７", "15461903817")]
    [InlineData("025-19000001", "02519000001")]
    [InlineData("19000001", "02519000001")]
    [InlineData("", null)]
    public void Phones_are_digits_without_country_code(string phone, string? expected) => Assert.Equal(expected, PhoneNumber.Normalize(phone));

    [Theory]
    [InlineData("11010519491231002X", CitizenId.Kind.Valid, "11010519491231002X")]
    [InlineData("11010519491231002x", CitizenId.Kind.Valid, "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", CitizenId.Kind.Valid, "11010519491231002X")]
    [InlineData("440524188001010014", CitizenId.Kind.Valid, "440524188001010014")]
    [InlineData("110105491231002", CitizenId.Kind.Valid, "11010519491231002X")]
    [InlineData("110105194912310021", CitizenId.Kind.WrongCheck, null)]
    [InlineData("110105194902310021", CitizenId.Kind.Malformed, null)]
    [InlineData("320105********0011", CitizenId.Kind.Masked, "320105********0011")]
    [InlineData("32010519", CitizenId.Kind.Malformed, null)]
    public void An_ID_is_read_by_the_standard(string text, object kind, string? value)
    {
        var reading = CitizenId.Read(text);

        Assert.Equal(kind, reading.Kind);
        Assert.Equal(value, reading.Value);
    }

    [Theory]
    [InlineData("南京市建邺区南苑街道乐样城20期2幢1单元1101室", "乐样城20期|2|1|1101")]
    [InlineData("乐样城20期2栋1单元1101", "乐样城20期|2|1|1101")]
    [InlineData("乐样城20期2幢-1-1101", "乐样城20期|2|1|1101")]
    [InlineData("乐样城20期2号楼1单元1101室", "乐样城20期|2|1|1101")]
    [InlineData("乐样城20期 2-1-1101", "乐样城20期|2|1|1101")]
    [InlineData("乐样城20期2＃1单元1101", "乐样城20期|2|1|1101")]
    [InlineData("乐样城２０期２幢１单元１１０１室", "乐样城20期|2|1|1101")]
    [InlineData("乐样城2幢1单元1101室", "乐样城|2|1|1101")]
    [InlineData("乐样城 2-1-1101", "乐样城|2|1|1101")]
    [InlineData("乐样城20期2幢附近", null)]
    [InlineData("外省样例市", null)]
    public void A_dwelling_is_the_same_however_it_is_written(string text, string? expected) => Assert.Equal(expected, DwellingAddress.Read(text)?.Dwelling);

    [Fact]
    public void A_building_is_known_without_a_dwelling() => Assert.Equal("乐样城20期|2", DwellingAddress.Read("乐样城20期2幢附近")?.Building);
}
