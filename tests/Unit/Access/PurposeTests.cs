using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Unit.Access;

public sealed class PurposeTests
{
    [Theory]
    [InlineData("入户走访")]
    [InlineData("  home visit  ")]
    [InlineData("case 2026-0315-001")]
    [InlineData("办件 202603150001")]
    public void Words_that_say_for_what_are_a_purpose(string text) => Assert.Equal(text.Trim(), Purpose.Read(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a\nb")]
    [InlineData("call 13800138000")]
    [InlineData("查320105198003059007")]
    [InlineData("查32010519800305900X")]
    [InlineData("查320105800305900")]
    [InlineData("\uFFFD\uFFFD")]
    public void What_says_nothing_or_holds_a_persons_number_is_none(string text) => Assert.Null(Purpose.Read(text));

    [Fact]
    public void It_has_two_hundred_characters_at_most()
    {
        Assert.NotNull(Purpose.Read(new string('a', 200)));
        Assert.Null(Purpose.Read(new string('a', 201)));
    }
}
