using System.Net;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>GraphQL over HTTP as its specification has it, where the request is good.</summary>
[Collection(WebCollection.Name)]
public sealed partial class HttpRequestsTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("", HttpFixture.GraphQL)]
    [InlineData("*/*", HttpFixture.GraphQL)]
    [InlineData("application/*", HttpFixture.GraphQL)]
    [InlineData("application/json", HttpFixture.Json)]
    [InlineData("application/json, application/graphql-response+json", HttpFixture.Json)]
    [InlineData("application/graphql-response+json;q=0.1, application/json", HttpFixture.Json)]
    [InlineData("application/json;charset=utf-8", HttpFixture.Json)]
    [InlineData("text/html, application/json;q=0.5", HttpFixture.Json)]
    public async Task The_media_type_is_the_best_that_the_caller_takes(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, HttpFixture.Json) };
        if (accept.Length > 0) request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await hub.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "graphql?query={__typename}", "image/png", HttpStatusCode.NotAcceptable)]
    [InlineData("GET", "graphql?query=mutation{nothing}", HttpFixture.GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("GET", "graphql?query=", HttpFixture.GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("GET", "graphql?query={__typename}&variables=[1]", HttpFixture.GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("GET", "graphql?query={__typename}&variables={", HttpFixture.GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("GET", "graphql?query={__typename}&variables={%22a%22:%22%5Cud800%22}", HttpFixture.GraphQL, HttpStatusCode.BadRequest)]
    [InlineData("PUT", "graphql", HttpFixture.GraphQL, HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "graphql?query={__typename}&extensions={}", Browser, HttpStatusCode.OK)]
    [InlineData("GET", "graphql?query=query($a:Int){residents(first:$a){totalCount}}&variables={%22a%22:1}", HttpFixture.GraphQL, HttpStatusCode.OK)]
    [InlineData("GET", "graphql?query=query%20A{__typename}query%20B{grids{totalCount}}&operationName=B", HttpFixture.GraphQL, HttpStatusCode.OK)]
    public async Task The_status_is_the_specifications(string method, string address, string accept, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await hub.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.Equal(expected != HttpStatusCode.OK, body.RootElement.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task An_operation_is_validated_although_another_of_its_document_was_asked_before()
    {
        const string Query = "query Good { __typename } query Bad { residents(where: { location: { within: { geometry: { type: Point, coordinates: [1] } } } }) { totalCount } }";

        var good = await hub.PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { query = Query, operationName = "Good" }));
        var bad = await hub.PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { query = Query, operationName = "Bad" }));

        Assert.Equal(HttpStatusCode.OK, good.Status);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal("HC0001", bad.Body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_cursor_of_one_question_is_refused_by_another()
    {
        var first = await hub.AskAsync("{ residents(first: 1, where: { livesInDistrict: { eq: true } }) { pageInfo { endCursor } } }");
        var cursor = first.Body.GetProperty("data").GetProperty("residents").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var other in new[] { "where: { livesInDistrict: { eq: false } }", "where: { livesInDistrict: { eq: true } }, order: [{ name: ASC }]", "first: 2" })
        {
            var (_, _, body) = await hub.AskAsync($"query($c: String) {{ residents(after: $c, {other}) {{ totalCount }} }}", new { c = cursor });
            Assert.Equal("HC0078", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task A_cursor_goes_on_after_a_row_with_a_text_of_ten_thousand_characters()
    {
        await hub.ExecuteAsync($"update incidents set description = '{new string('长', 10_000)}' where title = '漏水'");
        const string Query = "query($c: String) { incidents(first: 1, after: $c, order: [{ description: DESC }], where: { title: { neq: null } }) { nodes { title } pageInfo { endCursor } } }";
        string? cursor = null;
        var titles = new HashSet<string?>();
        for (var i = 0; i < 5; i++)
        {
            var (_, _, body) = await hub.AskAsync(Query, new { c = cursor });
            var page = body.GetProperty("data").GetProperty("incidents");
            titles.Add(page.GetProperty("nodes")[0].GetProperty("title").GetString());
            cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(5, titles.Count);
    }
}
