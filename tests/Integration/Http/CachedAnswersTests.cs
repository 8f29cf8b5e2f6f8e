using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>What browsers and caches between may keep, and in which coding answers come.</summary>
[Collection(WebCollection.Name)]
public sealed class CachedAnswersTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    private const string Streets = "{ streets(first: 50) { nodes { code name boundary { coordinates } } } }";

    [Theory]
    [InlineData("{ streets { nodes { name communities { nodes { name } } } } }", "public, max-age=60")]
    [InlineData("{ serviceItems { totalCount } }", "public, max-age=60")]
    [InlineData("{ announcements { nodes { title } } }", "public, max-age=10")]
    [InlineData("{ streets { nodes { name } } announcements { nodes { title } } }", "public, max-age=10")]
    [InlineData("{ residentsAggregate { totalCount } }", "no-store")]
    [InlineData("{ streets { nodes { name } } residentsAggregate { totalCount } }", "no-store")]
    [InlineData("{ streets { nodes { name residents { totalCount } } } }", "no-store")]
    [InlineData("{ incidents { nodes { title } } }", "no-store")]
    [InlineData("{ __typename }", "no-store")]
    [InlineData("{ streets { nodes { name } } __schema { queryType { name } } }", "no-store")]
    [InlineData("{ nothing }", "no-store")]
    public async Task What_anybody_may_see_may_be_kept_for_the_shortest_time_of_its_kinds(string query, string expected)
    {
        using var answer = await GetAsync(hub.Anonymous, query);

        Assert.Equal(expected, answer.Headers.CacheControl?.ToString());
        Assert.Equal(expected != "no-store", answer.Headers.ETag is not null);
        Assert.Equal(expected == "no-store" ? ["Accept"] : ["Accept", "Authorization", "X-API-Key"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("{ streets { nodes { name } } }", "max-age=60, private")]
    [InlineData("{ announcements { nodes { title } } }", "no-store")]
    [InlineData("{ residents { nodes { id } } }", "no-store")]
    public async Task With_a_token_reference_data_alone_is_kept_and_by_its_caller_alone(string query, string expected)
    {
        using var answer = await GetAsync(hub.Client, query);

        Assert.Equal(expected, answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_sent_none_until_it_changes()
    {
        using var first = await GetAsync(hub.Anonymous, Streets);
        using var again = await GetAsync(hub.Anonymous, Streets, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var other = await GetAsync(hub.Anonymous, Streets, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
        using var older = await GetAsync(hub.Anonymous, Streets, request =>
        {
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            request.Headers.Accept.ParseAdd(HttpFixture.Json);
        });

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((first.Headers.ETag, first.Headers.CacheControl, "Accept, Authorization, X-API-Key"), (again.Headers.ETag, again.Headers.CacheControl, string.Join(", ", again.Headers.Vary)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (other.StatusCode, older.StatusCode));
    }

    [Fact]
    public async Task By_POST_nothing_is_kept()
    {
        using var answer = await hub.Anonymous.PostAsync("graphql", GuardedHub.Json(JsonSerializer.Serialize(new { query = Streets })));

        Assert.Equal(("no-store", null), (answer.Headers.CacheControl?.ToString(), answer.Headers.ETag));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Large_answers_come_in_a_coding_that_their_caller_takes(string coding)
    {
        using var plain = await GetAsync(hub.Anonymous, "{ __schema { types { name description fields { name description } } } }");
        using var coded = await GetAsync(hub.Anonymous, "{ __schema { types { name description fields { name description } } } }", request => request.Headers.AcceptEncoding.ParseAdd(coding));
        using var small = await GetAsync(hub.Anonymous, "{ __typename }", request => request.Headers.AcceptEncoding.ParseAdd(coding));

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Empty(small.Content.Headers.ContentEncoding);
        Assert.Equal([coding], coded.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", coded.Headers.Vary);
        await using var sent = await coded.Content.ReadAsStreamAsync();
        await using Stream read = coding == "br" ? new BrotliStream(sent, CompressionMode.Decompress) : new GZipStream(sent, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await read.CopyToAsync(whole);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), whole.ToArray());
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string query, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"graphql?query={Uri.EscapeDataString(query)}");
        change?.Invoke(request);
        return await client.SendAsync(request);
    }
}
