using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Commands;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

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
    [InlineData("token")]
    [InlineData("token", "--role", "king")]
    [InlineData("token", "--role", "anonymous")]
    [InlineData("token", "--role", "grid-member")]
    [InlineData("token", "--role", "grid-member", "--scope", "3201050")]
    [InlineData("token", "--role", "grid-member", "--scope", "莫愁湖街道")]
    [InlineData("token", "--role", "admin", "--scope", "320105001")]
    [InlineData("token", "--role", "admin", "--platform", "03-wo-grid")]
    [InlineData("token", "--role", "integrator")]
    [InlineData("token", "--role", "integrator", "--platform", "21-unknown")]
    [InlineData("token", "--role", "resident")]
    [InlineData("token", "--role", "department")]
    [InlineData("token", "--role", "admin", "--hours", "0")]
    [InlineData("token", "--role", "admin", "--hours", "721")]
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

    [Theory]
    [InlineData("--role", "admin")]
    [InlineData("--role", "street-staff", "--scope", "320105001,320105002", "--hours", "720")]
    [InlineData("--role", "integrator", "--platform", "03-wo-grid")]
    public async Task A_token_is_all_that_is_printed(params string[] words)
    {
        var data = Path.Combine(Path.GetTempPath(), $"hub-token-{Guid.CreateVersion7():N}");
        var reader = TokenReader.Of(SigningKey.OpenOrCreate(data), new TokenOptions(), TimeProvider.System);
        try
        {
            var (code, output, error) = await RunAsync(["token", .. words, "--data", data]);

            Assert.Equal((0, ""), (code, error));
            Assert.Equal(words[1], RoleNames.Of((await reader.ReadAsync(output.TrimEnd('\n'), default)).Role));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
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
