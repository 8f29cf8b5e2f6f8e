using System.Text.RegularExpressions;

namespace Jianye.DataHub.Tests.Unit.Schema;

public sealed partial class ErrorCodesTests
{
    [Fact]
    public void Every_error_code_has_a_line_in_the_docs_and_no_line_is_of_a_code_that_is_gone()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var thrown = sources.SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        var told = Line().Matches(Repository.Read("docs/errors.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(thrown, told);
    }

    [GeneratedRegex("\"(HC[0-9]{4}|HUB_[A-Z][A-Z_]+|AUTH_[A-Z_]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| `([A-Z0-9_]+)` \\| [A-Z].+\\. \\| [A-Z].+\\. \\|$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
