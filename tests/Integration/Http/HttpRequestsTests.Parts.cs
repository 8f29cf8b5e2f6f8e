using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Tests.Integration.Incremental;

namespace Jianye.DataHub.Tests.Integration.Http;

public sealed partial class HttpRequestsTests
{
    private const string InParts = """{ streets(first: 2) { nodes { code ... @defer(label: "later") { name } } } }""";

    [Theory]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json, application/json;q=0.9", "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    public async Task Who_takes_parts_gets_them_by_ids(string accept, string expected)
    {
        using var response = await SendAsync(InParts, accept);

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(("no-store", "Accept"), (response.Headers.CacheControl!.ToString(), response.Headers.Vary.ToString()));
        Assert.Equal(
            [
                """{"data":{"streets":{"nodes":[{"code":"320105001"},{"code":"320105002"}]}},"pending":[{"id":"0","path":["streets","nodes",0],"label":"later"},{"id":"1","path":["streets","nodes",1],"label":"later"}],"hasNext":true}""",
                """{"incremental":[{"data":{"name":"兴隆街道"},"id":"0"},{"data":{"name":"莫愁湖街道"},"id":"1"}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await PartsReader.ReadAsync(response));
    }

    [Theory]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", "deferSpec=20220824")]
    [InlineData("multipart/mixed;incrementalSpec=\"v0.1\"", "incrementalSpec=v0.1")]
    public async Task Who_takes_the_older_form_gets_parts_by_paths(string accept, string expected)
    {
        using var response = await SendAsync(InParts, accept);

        Assert.Equal($"multipart/mixed; boundary=\"-\"; {expected}", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            [
                """{"data":{"streets":{"nodes":[{"code":"320105001"},{"code":"320105002"}]}},"hasNext":true}""",
                """{"incremental":[{"data":{"name":"兴隆街道"},"path":["streets","nodes",0],"label":"later"},{"data":{"name":"莫愁湖街道"},"path":["streets","nodes",1],"label":"later"}],"hasNext":false}""",
            ],
            await PartsReader.ReadAsync(response));
    }

    [Fact]
    public async Task A_field_that_two_fragments_ask_for_is_sent_once_and_either_is_told_when_it_has_all()
    {
        using var response = await SendAsync(
            """{ streets(first: 1) { nodes { code ... @defer(label: "both") { name communities(first: 1) { totalCount } } ... @defer(label: "one") { name } } } }""", "multipart/mixed");

        var parts = (await PartsReader.ReadAsync(response)).Select(part => JsonNode.Parse(part)!).ToList();

        var pending = parts.SelectMany(part => part["pending"]?.AsArray() ?? []).ToDictionary(item => (string)item!["label"]!, item => (string)item!["id"]!);
        Assert.Equal(["both", "one"], pending.Keys.Order());
        var sent = parts.SelectMany(part => part["incremental"]?.AsArray() ?? []).SelectMany(item => item!["data"]!.AsObject().Select(member => member.Key)).Order();
        Assert.Equal(["communities", "name"], sent);
        Assert.Equal(pending.Values.Order(), parts.SelectMany(part => part["completed"]?.AsArray() ?? []).Select(item => (string)item!["id"]!).Order());
        Assert.All(parts.SelectMany(part => part["completed"]?.AsArray() ?? []), item => Assert.Null(item!["errors"]));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/json, multipart/mixed;q=0.5")]
    [InlineData("application/json, multipart/mixed;subscriptionSpec=1.0")]
    [InlineData("application/json, multipart/mixed;incrementalSpec=v9")]
    public async Task Who_takes_no_parts_or_likes_them_less_gets_the_whole_answer(string accept)
    {
        using var response = await SendAsync(InParts, accept);

        Assert.Equal(
            """{"data":{"streets":{"nodes":[{"code":"320105001","name":"兴隆街道"},{"code":"320105002","name":"莫愁湖街道"}]}}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_has_no_parts_is_one_part_for_who_takes_nothing_else()
    {
        using var response = await SendAsync("{ __typename }", "multipart/mixed");
        using var json = await SendAsync("{ __typename ... @defer(if: false) { a: __typename } }", "multipart/mixed, application/json");

        Assert.Equal(["""{"data":{"__typename":"Query"}}"""], await PartsReader.ReadAsync(response));
        Assert.Equal("""{"data":{"__typename":"Query","a":"Query"}}""", await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_list_is_cut_after_its_first_items_and_cursors_and_totals_are_those_of_the_whole()
    {
        const string Page = "{{ residents(first: 5, order: [{{ birthDate: DESC }}]) {{ totalCount pageInfo {{ hasNextPage endCursor }} edges {0} {{ cursor node {{ name }} }} }} }}";
        var (_, _, whole) = await hub.AskAsync(string.Format(null, Page, ""));

        using var response = await SendAsync(string.Format(null, Page, """@stream(initialCount: 2, label: "rest")"""), "multipart/mixed");
        var parts = await PartsReader.ReadAsync(response);

        Assert.Equal(2, JsonNode.Parse(parts[0])!["data"]!["residents"]!["edges"]!.AsArray().Count);
        Assert.Equal(2, parts.Count);
        Assert.Equal(3, JsonNode.Parse(parts[1])!["incremental"]![0]!["items"]!.AsArray().Count);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(whole.GetProperty("data").GetRawText()), MergedAnswer.ById(parts).Data));
    }

    [Fact]
    public async Task What_all_rows_of_a_list_wait_for_comes_at_once()
    {
        using var response = await SendAsync("{ grids(first: 20) { nodes { id ... @defer { incidents { totalCount } residents(first: 1) { nodes { id } } } } } }", "multipart/mixed");
        var parts = await PartsReader.ReadAsync(response);

        Assert.Equal(2, parts.Count);
        Assert.True(JsonNode.Parse(parts[1])!["incremental"]!.AsArray().Count > 3);
    }

    [Theory]
    [InlineData("""{ streets { ... @defer(label: "a") { totalCount } nodes @stream(label: "a") { code } } }""", "The label \"a\" stands at two directives; each of @defer and @stream was expected to have its own.")]
    [InlineData("query($l: String) { ... @defer(label: $l) { __typename } }", "The label of @defer was expected to be a text, not a variable.")]
    [InlineData("{ streets { totalCount @stream } }", "@stream was expected on a list, but totalCount is none.")]
    [InlineData("mutation { ... @defer { __typename } }", "@defer can't stand at the root of a mutation; leave it out.")]
    [InlineData("subscription { ...F @defer } fragment F on Subscription { streetChanged { kind } }", "@defer can't stand at the root of a subscription; leave it out.")]
    [InlineData("subscription { streetChanged { ... @defer { kind } } }", "@defer can't stand in a subscription, whose events come as wholes; leave it out, or switch it off by if: false.")]
    [InlineData("{ streets { nodes @stream(initialCount: 1) { code } ... on StreetsConnection { nodes { name } } } }", "The field nodes is asked for twice, with different @stream directives; give both the same, or different aliases.")]
    public async Task What_the_specification_forbids_is_refused_whoever_asks(string query, string message)
    {
        var (status, _, body) = await hub.AskAsync(query);

        Assert.Equal((HttpStatusCode.BadRequest, message, "HUB_VALIDATION"), (status, body.GetProperty("errors")[0].GetProperty("message").GetString(), GuardedHub.CodeOf(body)));
    }

    [Fact]
    public async Task A_list_can_not_begin_with_less_than_nothing()
    {
        using var response = await SendAsync("{ streets { nodes @stream(initialCount: -1) { code } } }", "multipart/mixed");
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.OK, "HUB_STREAM_COUNT"), (response.StatusCode, (string)body["errors"]![0]!["extensions"]!["code"]!));
    }

    [Fact]
    public async Task A_part_that_fails_says_so_and_takes_no_other_with_it()
    {
        using var response = await SendAsync(
            """{ __typename ... @defer(label: "large") { streets(first: 100000) { totalCount } } ... @defer(label: "wild") { grids(where: { name: { eq: "\u0000" } }) { totalCount nodes { id } } } ... @defer(label: "good") { communities(first: 1) { nodes { __typename } } } }""",
            "multipart/mixed");
        var parts = (await PartsReader.ReadAsync(response)).Select(part => JsonNode.Parse(part)!).ToList();

        var codes = parts.SelectMany(part => part["completed"]?.AsArray() ?? []).Select(one => (string?)one!["errors"]?[0]?["extensions"]?["code"]).ToList();
        Assert.Equal(["HC0051", "HUB_VALUE_OUT_OF_RANGE", null], codes);
        Assert.Equal("""{"communities":{"nodes":[{"__typename":"Community"}]}}""", parts[^1]["incremental"]![0]!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_part_that_the_database_breaks_off_takes_no_other_with_it()
    {
        await using var locked = await hub.LockAsync("lock table households in access exclusive mode");
        using var response = await SendAsync("{ ... @defer { households { totalCount } } ... @defer { streets { totalCount } } }", "multipart/mixed");
        using var stream = await response.Content.ReadAsStreamAsync();
        var text = await ReadToAsync(stream, "hasNext\":true}\r\n---");
        for (var i = 0; i < 100 && await hub.TextAsync("select pg_cancel_backend(pid)::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") is null; i++) await Task.Delay(50);

        var parts = PartsReader.Read(text + await ReadToAsync(stream, "\r\n-----\r\n"));

        Assert.Contains("HC0045", parts[1], StringComparison.Ordinal);
        Assert.Equal("""{"incremental":[{"data":{"streets":{"totalCount":2}},"id":"1"}],"completed":[{"id":"1"}],"hasNext":false}""", parts[2]);
    }

    [Fact]
    public async Task Later_is_not_cheaper()
    {
        const string Query = "{{ grids(first: 3) {{ nodes {{ id {0} {{ incidents(first: 20) {{ nodes {{ id }} }} }} }} }} }}";
        using var whole = await SendAsync(string.Format(null, Query, "..."), "application/json", ("GraphQL-Cost", "report"));
        using var later = await SendAsync(string.Format(null, Query, "... @defer"), "multipart/mixed", ("GraphQL-Cost", "report"));

        var cost = JsonNode.Parse(await whole.Content.ReadAsStringAsync())!["extensions"]!.ToJsonString();
        Assert.Equal(cost, JsonNode.Parse((await PartsReader.ReadAsync(later))[0])!["extensions"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{ residents(first: 2) { nodes { id ... @defer { idNumber } } } }", """["residents","nodes","idNumber"]""")]
    [InlineData("{ r: residents(first: 2) { e: edges { n: node { id ... @defer { number: idNumber } } } } }", """["r","e","n","number"]""")]
    public async Task What_a_part_may_not_show_is_told_with_it(string query, string path)
    {
        using var response = await SendAsync(query, "multipart/mixed", hub.Anonymous, ("Authorization", Tokens.Of(Caller.Admin).ToString()));
        var parts = (await PartsReader.ReadAsync(response)).Select(part => JsonNode.Parse(part)!).ToList();

        Assert.Null(parts[0]["errors"]);
        Assert.Equal(["HUB_PURPOSE_REQUIRED"], parts[1]["incremental"]!.AsArray().SelectMany(one => one!["errors"]?.AsArray() ?? []).Select(error => (string)error!["extensions"]!["code"]!));
        Assert.Equal(path, parts[1]["incremental"]![0]!["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task Each_part_about_persons_is_written_down()
    {
        var token = Tokens.Of(Caller.Admin with { Subject = "reads in parts" }).ToString();
        using var response = await SendAsync("query InParts { residents(first: 2) { nodes { name ... @defer { phone } } } ... @defer { streets { totalCount } } }", "multipart/mixed", ("Authorization", token));
        await PartsReader.ReadAsync(response);

        Assert.Equal(
            "Resident.name: 2; Resident.phone: 2",
            await hub.TextAsync("select string_agg(array_to_string(array_remove(columns, 'Resident.id'), ',') || ': ' || cardinality(ids), '; ' order by sequence) from audit_log where subject = 'reads in parts' and operation = 'InParts'"));
    }

    [Fact]
    public async Task All_parts_are_of_the_moment_of_the_first_and_come_when_they_are_there()
    {
        await using var locked = await hub.LockAsync("lock table households in access exclusive mode; update streets set name = name || '!'");
        using var response = await SendAsync("{ streets(first: 1) { nodes { name } } ... @defer { households { totalCount } again: streets(first: 1) { nodes { name } } } }", "multipart/mixed");
        using var stream = await response.Content.ReadAsStreamAsync();
        var first = await ReadToAsync(stream, "hasNext\":true}\r\n---");

        await locked.CommitAsync();
        var rest = await ReadToAsync(stream, "\r\n-----\r\n");
        await hub.ExecuteAsync("update streets set name = rtrim(name, '!')");

        Assert.Contains("兴隆街道\"", first, StringComparison.Ordinal);
        Assert.Contains("兴隆街道\"", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_not_read_on()
    {
        await using var locked = await hub.LockAsync("lock table households in access exclusive mode");
        using (var response = await SendAsync("{ __typename ... @defer { households { totalCount } } }", "multipart/mixed"))
        {
            using var stream = await response.Content.ReadAsStreamAsync();
            await ReadToAsync(stream, "\r\n---");
            await UntilAsync("1");
        }

        await UntilAsync("0");

        async Task UntilAsync(string count)
        {
            const string Waiting = "select count(*)::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%households%'";
            for (var i = 0; i < 100 && await hub.TextAsync(Waiting) != count; i++) await Task.Delay(100);
            Assert.Equal(count, await hub.TextAsync(Waiting));
        }
    }

    private static async Task<string> ReadToAsync(Stream stream, string end)
    {
        var text = new StringBuilder();
        var buffer = new byte[65_536];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, patience.Token);
            Assert.True(read > 0, text.ToString());
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private Task<HttpResponseMessage> SendAsync(string query, string accept, params (string Name, string Value)[] headers) => SendAsync(query, accept, hub.Client, headers);

    private static async Task<HttpResponseMessage> SendAsync(string query, string accept, HttpClient client, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        // Its own headers go before the client's.
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
