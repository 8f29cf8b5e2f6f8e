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

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("application/graphql-response+jsonl")]
    [InlineData("application/json;q=0.5, application/jsonl")]
    public async Task Who_takes_JSON_lines_gets_an_answer_a_line_with_what_it_answers(string accept)
    {
        var (type, text) = await LinesAsync(accept, "graphql", """[{"query":"query($n: Int!) { incidents(first: $n) { nodes { __typename } } }","variables":[{"n":1},{"n":-1},{"n":2}]},{"query":"{ a: __typename }"}]""");

        Assert.Equal(accept.Split(", ")[^1], type);
        var lines = text.Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.Equal("""{"requestIndex":0,"variableIndex":0,"data":{"incidents":{"nodes":[{"__typename":"Incident"}]}}}""", lines[0]);
        Assert.StartsWith("""{"requestIndex":0,"variableIndex":1,"errors":[""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"requestIndex":0,"variableIndex":2,"data":""", lines[2], StringComparison.Ordinal);
        Assert.Equal("""{"requestIndex":1,"data":{"a":"Query"}}""", lines[3]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task Operations_of_one_document_are_run_in_the_order_of_the_address()
    {
        const string Document = """{"query":"query A($a: Boolean!) { a: __typename @include(if: $a) } query B { b: __typename } query C { c: __typename }","operationName":"C","variables":{"a":true}}""";

        var (_, lines) = await LinesAsync("application/jsonl", "graphql?batchOperations=[B,A,Missing]", Document);
        var (_, list) = await LinesAsync("application/json", "graphql?batchOperations=[B,A]", Document);

        Assert.StartsWith("""{"requestIndex":0,"data":{"b":"Query"}}""" + "\n" + """{"requestIndex":1,"data":{"a":"Query"}}""" + "\n" + """{"requestIndex":2,"errors":[""", lines, StringComparison.Ordinal);
        Assert.Equal("""[{"data":{"b":"Query"}},{"data":{"a":"Query"}}]""", list);
    }

    [Fact]
    public async Task A_list_of_variables_is_a_JSON_list_for_who_takes_JSON()
    {
        var (_, list) = await LinesAsync("*/*", "graphql", """{"query":"query($a: Boolean!) { a: __typename @include(if: $a) }","variables":[{"a":true},{"a":false}]}""");

        Assert.Equal("""[{"variableIndex":0,"data":{"a":"Query"}},{"variableIndex":1,"data":{}}]""", list);
    }

    [Fact]
    public async Task A_single_request_is_a_line_for_who_takes_nothing_else()
    {
        var (type, line) = await LinesAsync("application/jsonl", "graphql", """{"query":"{ __typename }"}""");

        Assert.Equal(("application/jsonl", """{"data":{"__typename":"Query"}}""" + "\n"), (type, line));
    }

    [Fact]
    public async Task A_list_is_told_nothing_of_by_GET()
    {
        using var answer = await hub.FetchAsync(Caller.Admin, "graphql?query=query%20A%20%7B__typename%7D&batchOperations=[A]", _ => { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
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

    private async Task<(string? Type, string Text)> LinesAsync(string accept, string address, string body)
    {
        var content = GuardedHub.Json(body);
        using var answer = await hub.FetchAsync(Caller.Admin, address, request =>
        {
            (request.Method, request.Content) = (HttpMethod.Post, content);
            request.Headers.Accept.ParseAdd(accept);
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    private static ByteArrayContent List(int requests) => GuardedHub.Json(JsonSerializer.Serialize(Enumerable.Repeat(new { query = "{ __typename }" }, requests)));

    private Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(Caller caller, params object[] requests) => hub.SendAsync(caller, GuardedHub.Json(JsonSerializer.Serialize(requests)));
}
