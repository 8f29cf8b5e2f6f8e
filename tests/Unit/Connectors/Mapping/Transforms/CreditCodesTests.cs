namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

public sealed class CreditCodesTests
{
    /// <summary>The first is GB 32100's own example, the others are synthetic.</summary>
    [Theory]
    [InlineData("91350100M000100Y43", "91350100M000100Y43")]
    [InlineData("52320105TTTT03856A", "52320105TTTT03856A")]
    [InlineData("５２３２０１０５tttt03856a", "52320105TTTT03856A")]
    public void A_code_is_read_by_the_standard(string cell, string expected) => Assert.Equal(expected, Transformed.Cell("credit-code", cell));

    [Theory]
    [InlineData("52320105TTTT03856B")]
    [InlineData("52320105TTTT0385")]
    [InlineData("52320105TTTO03856A")]
    public void A_wrong_check_character_is_told(string cell) => Assert.Equal("USCC_CHECKSUM", Transformed.Refusal("credit-code", cell));
}
