using Jianye.DataHub.Data.Connectors.Repair;

namespace Jianye.DataHub.Tests.Unit.Connectors.Repair;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+8615400000001", "'+8615400000001")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=1", "''=1")]
    public void What_a_spreadsheet_would_compute_gets_an_apostrophe(string text, string guarded) => Assert.Equal(guarded, FormulaGuard.On(text));

    [Theory]
    [InlineData("")]
    [InlineData("王芳")]
    [InlineData("1=1")]
    [InlineData("'quoted'")]
    [InlineData("'")]
    public void Plain_text_stays_as_it_is(string text)
    {
        Assert.Equal(text, FormulaGuard.On(text));
        Assert.Equal(text, FormulaGuard.Off(text));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    [InlineData("'text")]
    [InlineData("-")]
    public void Every_text_comes_back_as_it_was(string text) => Assert.Equal(text, FormulaGuard.Off(FormulaGuard.On(text)));
}
