using Jianye.DataHub.Host.Commands;

namespace Jianye.DataHub.Tests.Unit.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("serve", "--prot", "5081")]
    [InlineData("serve", "--demo", "10", "--no-demo")]
    [InlineData("migrate", "--data", "a", "--database", "b")]
    [InlineData("territory", "import")]
    [InlineData("serf")]
    [InlineData("demo", "--out", "a")]
    [InlineData("demo", "--residents", "100")]
    [InlineData("demo", "--residents", "0", "--load")]
    [InlineData("demo", "--residents", "many", "--load")]
    [InlineData("demo", "--residents", "100", "--out", "a", "--load")]
    [InlineData("demo", "--residents", "100", "--load", "--truth", "b")]
    [InlineData("demo", "--residents", "100", "--load", "--next-day", "b")]
    [InlineData("demo", "--residents", "100", "--load", "--clean")]
    [InlineData("demo", "--residents", "100", "--out", "a", "--as-deliveries")]
    [InlineData("demo", "--residents", "100", "--out", "a", "--next-day", "./a")]
    [InlineData("demo", "--residents", "100", "--out", "a", "--data", "b")]
    public async Task Wrong_usage_is_told_with_the_way_to_help(params string[] words)
    {
        var (code, output, error) = await RunAsync(words);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_setting_is_one_sentence_and_exit_code_1()
    {
        var (code, _, error) = await RunAsync("serve", "--bind", "0.0.0.0");

        Assert.Equal(1, code);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task The_schema_is_printed_without_a_database()
    {
        var (code, output, _) = await RunAsync("schema", "print");

        Assert.Equal(0, code);
        Assert.Contains("type Resident implements", output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Commands()
    {
        var names = new TheoryData<string>();
        foreach (var command in CommandLine.Create().Subcommands) names.Add(command.Name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help_with_an_example(string name)
    {
        var (code, output, error) = await RunAsync(name, "--help");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Examples:", output, StringComparison.Ordinal);
        Assert.Contains($"hub {name}", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await CommandLine.RunAsync(words, output, error), output.ToString(), error.ToString());
    }
}
