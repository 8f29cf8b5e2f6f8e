using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>For what somebody asks, as it comes over HTTP.</summary>
[Collection(WebCollection.Name)]
public sealed class PurposeTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    [Theory]
    [InlineData("入户走访", "入户走访")]
    [InlineData("%E5%85%A5%E6%88%B7%E8%B5%B0%E8%AE%BF", "入户走访")]
    [InlineData("home visit", "home visit")]
    public async Task A_purpose_comes_as_it_is_or_percent_encoded_and_is_written_down(string sent, string written)
    {
        var (status, answer) = await AskAsync(sent);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        var (_, _, log) = await hub.AskAsync("{ auditLog(first: 1, where: { operation: { eq: \"OfPurpose\" } }, order: [{ at: DESC }, { sequence: DESC }]) { nodes { purpose address role } } }");
        var entry = log.GetProperty("data").GetProperty("auditLog").GetProperty("nodes")[0];
        Assert.Equal((written, "127.0.0.1", "admin"), (entry.GetProperty("purpose").GetString(), entry.GetProperty("address").GetString(), entry.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Without_one_numbers_are_null_with_a_sentence_that_says_what_to_send()
    {
        var (status, answer) = await AskAsync(null);

        Assert.Equal(HttpStatusCode.OK, status);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("HUB_PURPOSE_REQUIRED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("X-Purpose", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.All(answer.GetProperty("data").GetProperty("residents").GetProperty("nodes").EnumerateArray(), node => Assert.Equal(JsonValueKind.Null, node.GetProperty("idNumber").ValueKind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("call 13800138000")]
    [InlineData("%0Aa%0A%0Ab")]
    public async Task What_is_none_is_refused_and_not_repeated(string sent)
    {
        var (status, answer) = await AskAsync(sent);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("HUB_PURPOSE_INVALID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("13800138000", answer.ToString(), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string? purpose)
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = hub.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "query OfPurpose { residents { nodes { idNumber } } }" }) };
        request.Headers.Authorization = Tokens.Of(Caller.Admin);
        if (purpose is not null) request.Headers.TryAddWithoutValidation("X-Purpose", purpose);
        using var response = await client.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, body.RootElement.Clone());
    }
}
