using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>The questions and answers that a newcomer reads first.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ReadmeTests(DemoHub hub)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Each_question_has_the_answer_that_stands_below_it(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, file));
        var questions = Questions().Matches(text);

        Assert.Equal(3, questions.Count);
        foreach (var question in questions.Cast<Match>())
        {
            using var response = await hub.Client.PostAsJsonAsync(new Uri("graphql", UriKind.Relative), new { query = question.Groups["query"].Value });
            var answer = await response.Content.ReadAsStringAsync();
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(question.Groups["answer"].Value), JsonNode.Parse(answer)), $"{question.Groups["query"].Value}\n{answer}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_line_for_the_shell_is_a_question_too(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, file));
        var query = Assert.Single(ShellLines().Matches(text)).Groups["query"].Value;

        var answer = await hub.Client.GetStringAsync(new Uri($"graphql?query={Uri.EscapeDataString(query)}", UriKind.Relative));

        Assert.StartsWith("{\"data\":{\"gridAt\":{\"name\":", answer, StringComparison.Ordinal);
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)\n```\n\n```json\n(?<answer>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Questions();

    [GeneratedRegex("curl -sG [^ ]+ -H \"Authorization: Bearer \\$\\(\\./hub token --role admin\\)\" --data-urlencode 'query=(?<query>[^']*)'", RegexOptions.Singleline)]
    private static partial Regex ShellLines();
}
