using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>What a new document of the query page holds, run as the role that it is for.</summary>
[Collection(DemoCollection.Name)]
public sealed class SampleOperationsTests(DemoHub hub)
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "src", "Host", "Ide", "Samples");

    public static TheoryData<string> Roles => [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_operation_is_answered_with_something_and_without_an_error(string role)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Folder, $"{role}.graphql"));
        var token = role == "anonymous" ? null : await hub.Client.GetStringAsync(new Uri($"auth/development-token?role={role}", UriKind.Relative));
        foreach (var operation in Parser.Parse(document).Definitions.Cast<GraphQLOperationDefinition>())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Client.BaseAddress!, "graphql"));
            request.Content = JsonContent.Create(new { query = document, operationName = operation.Name!.StringValue });
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (operation.Operation == OperationType.Subscription) request.Headers.Accept.ParseAdd("text/event-stream");
            using var client = new HttpClient();
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

            if (operation.Operation == OperationType.Subscription)
            {
                Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync();
            using var body = JsonDocument.Parse(text);
            Assert.False(body.RootElement.TryGetProperty("errors", out _), $"{operation.Name.StringValue}: {text}");
            Assert.All(body.RootElement.GetProperty("data").EnumerateObject(), field =>
            {
                Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind);
                if (operation.Operation == OperationType.Mutation) Assert.Equal(JsonValueKind.Null, field.Value.GetProperty("errors").ValueKind);
            });
        }
    }

    [Fact]
    public async Task The_page_is_given_the_samples_of_the_role_that_it_asks_as()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Client.BaseAddress!, "graphql/bcp-config.json"));
        request.Headers.Add("Cookie", "hub-role=analyst");
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request);
        using var settings = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var document = settings.RootElement.GetProperty("graphQLDocument").GetString()!;

        Assert.EndsWith(await File.ReadAllTextAsync(Path.Combine(Folder, "analyst.graphql")), document, StringComparison.Ordinal);
        Assert.Contains("/auth/roles", document, StringComparison.Ordinal);
    }
}
