using System.Net;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Lists of requests in one body.</summary>
[Collection(WebCollection.Name)]
public sealed class BatchTests(AttachmentsHub hub, PostgisFixture postgis) : IClassFixture<AttachmentsHub>
{
    private const string Comment = "mutation($input: CommentOnIncidentInput!) { commentOnIncident(input: $input) { incident { version } errors { __typename } } }";

    [Fact]
    public async Task Each_request_has_its_own_answer_in_the_order_of_the_list()
    {
        var (status, body) = await AskAsync(
            Caller.Admin,
            new { query = "query($n: Int!) { incidents(first: $n) { nodes { id } } }", variables = new { n = 2 } },
            new { query = "{ nothing }" },
            new { query = "{" },
            new { query = "subscription { incidentChanged { cursor } }" },
            new { id = new string('0', 64) },
            new { query = "query A { __typename } query B { b: __typename }", operationName = "B" });

        Assert.Equal((HttpStatusCode.OK, 6), (status, body.GetArrayLength()));
        Assert.Equal(2, body[0].GetProperty("data").GetProperty("incidents").GetProperty("nodes").GetArrayLength());
        Assert.Equal(["HUB_VALIDATION", "HC0014", "HUB_TRANSPORT", "HC0020"], Enumerable.Range(1, 4).Select(i => GuardedHub.CodeOf(body[i])));
        Assert.Equal("Query", body[5].GetProperty("data").GetProperty("b").GetString());
    }

    [Fact]
    public async Task A_list_of_one_is_answered_by_a_list()
    {
        var (_, body) = await AskAsync(Caller.Admin, new { query = "{ __typename }" });

        Assert.Equal("""[{"data":{"__typename":"Query"}}]""", body.ToString());
    }

    [Fact]
    public async Task A_change_is_seen_by_what_comes_after_it_in_the_list()
    {
        var id = await hub.IncidentAsync();
        var look = new { query = "query($id: ID!) { incident(id: $id) { version } }", variables = new { id } };
        var comment = new { query = Comment, variables = new { input = new { id, text = "已到现场", expectedVersion = 1 } } };

        var (_, body) = await AskAsync(AttachmentsHub.GridMember, look, comment, look, comment);

        Assert.Equal([1, 2], new[] { 0, 2 }.Select(i => body[i].GetProperty("data").GetProperty("incident").GetProperty("version").GetInt32()));
        Assert.Equal(JsonValueKind.Null, body[1].GetProperty("data").GetProperty("commentOnIncident").GetProperty("errors").ValueKind);
        Assert.Equal("VersionConflictError", body[3].GetProperty("data").GetProperty("commentOnIncident").GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Each_reading_is_written_down_and_nobody_sees_more_by_a_list()
    {
        var caller = AttachmentsHub.Stranger with { Subject = "reads-a-list" };
        var id = await hub.IncidentAsync();

        var (_, body) = await AskAsync(
            caller,
            new { query = "query First { incidents(first: 1) { nodes { description } } }" },
            new { query = "query Second { incidents(first: 1) { nodes { description } } }" },
            new { query = "query Third($id: ID!) { incident(id: $id) { description } }", variables = new { id } });

        Assert.Equal(JsonValueKind.Null, body[2].GetProperty("data").GetProperty("incident").ValueKind);
        Assert.Equal("First, Second", await hub.TextAsync("select string_agg(operation, ', ' order by sequence) from audit_log where subject = 'reads-a-list' and cardinality(ids) > 0"));
    }

    [Fact]
    public async Task Who_takes_events_alone_gets_no_list()
    {
        var content = GuardedHub.Json("""[{"query":"{ __typename }"}]""");

        using var answer = await hub.FetchAsync(Caller.Admin, "graphql", request =>
        {
            (request.Method, request.Content) = (HttpMethod.Post, content);
            request.Headers.Accept.ParseAdd("text/event-stream");
        });

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async Task The_requests_of_a_list_are_counted_one_by_one()
    {
        await using var limited = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerToken = 3, MaximumBatch = 5, CountLoopback = true } });

        using var answer = await limited.Client.PostAsync("graphql", List(5));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal([null, null, null, "HUB_RATE_LIMIT", "HUB_RATE_LIMIT"], body.RootElement.EnumerateArray().Select(one => one.TryGetProperty("errors", out _) ? GuardedHub.CodeOf(one) : null));
        var (status, refused, _) = await limited.SendAsync(HttpMethod.Post, "graphql", [], List(6), anonymous: true);
        Assert.Equal((400, "HUB_BATCH_TOO_LARGE"), (status, GuardedHub.CodeOf(refused)));
    }

    private static ByteArrayContent List(int requests) => GuardedHub.Json(JsonSerializer.Serialize(Enumerable.Repeat(new { query = "{ __typename }" }, requests)));

    private Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(Caller caller, params object[] requests) => hub.SendAsync(caller, GuardedHub.Json(JsonSerializer.Serialize(requests)));
}
