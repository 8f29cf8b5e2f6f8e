using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>How often, how much at once and how long callers may ask, and what it may cost.</summary>
[Collection(WebCollection.Name)]
public sealed class LimitsTests(PostgisFixture postgis)
{
    [Fact]
    public async Task Who_comes_too_often_from_one_address_is_told_when_to_come_again()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerAddress = 5, CountLoopback = true } });
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await hub.AskAsync("{ __typename }")).Status);

        var (status, body, response) = await hub.AskAsync("{ __typename }");
        var (file, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql/", [], anonymous: true);
        var (probe, _, _) = await hub.SendAsync(HttpMethod.Get, "health/live", []);

        Assert.Equal((429, "HUB_RATE_LIMIT", 429, 200), (status, GuardedHub.CodeOf(body), file, probe));
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Who_comes_too_often_with_tokens_of_one_person_is_told_so_and_nobody_else()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerToken = 3, CountLoopback = true } });
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await AskAsync(hub, "zhang")).Status);

        var (status, body, response) = await AskAsync(hub, "zhang");

        Assert.Equal((429, "HUB_RATE_LIMIT"), (status, GuardedHub.CodeOf(body)));
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(200, (await AskAsync(hub, "li")).Status);
    }

    [Fact]
    public async Task A_proxy_is_not_counted_for_its_callers_and_nobody_escapes_by_inventing_addresses()
    {
        await using var known = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { KnownProxies = "127.0.0.1" }, Load = new LoadOptions { PerAddress = 2 } });
        await using var unknown = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerAddress = 2, CountLoopback = true } });
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add(await ComeFromAsync(known, "203.0.113.7"));
        statuses.Add(await ComeFromAsync(known, "203.0.113.8"));
        for (var i = 0; i < 3; i++) statuses.Add(await ComeFromAsync(known, $"2001:db8:0:1::{i}"));
        for (var i = 0; i < 3; i++) statuses.Add(await ComeFromAsync(unknown, $"203.0.113.{i}"));

        Assert.Equal([200, 200, 429, 429, 200, 200, 200, 429, 200, 200, 429], statuses);
    }

    [Fact]
    public async Task The_hubs_own_machine_is_not_counted_unless_the_operator_says_so()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerAddress = 1, PerToken = 1 } });

        for (var i = 0; i < 5; i++) Assert.Equal(200, (await hub.AskAsync("{ __typename }")).Status);
    }

    [Fact]
    public async Task Beyond_what_runs_and_waits_callers_hear_503_and_are_served_again_afterwards()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { MaximumConcurrent = 1, MaximumQueue = 1, Patience = TimeSpan.FromSeconds(1) } });
        await using (var other = await LockAsync(hub))
        {
            var running = hub.AskAsync("{ residents { totalCount } }");
            await WaitingAsync(hub);
            var waiting = hub.AskAsync("{ residents { totalCount } }");
            await Task.Delay(100);

            var refused = await hub.AskAsync("{ __typename }");
            var gaveUp = await waiting;

            Assert.All([refused, gaveUp], answer => Assert.Equal((503, "HUB_BUSY", TimeSpan.FromSeconds(1)), (answer.Status, GuardedHub.CodeOf(answer.Body), answer.Response.Headers.RetryAfter!.Delta)));
            await other.DisposeAsync();
            Assert.Equal(200, (await running).Status);
        }

        Assert.Equal(200, (await hub.AskAsync("{ residents { totalCount } }")).Status);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up_whoever_is_slow()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { RequestTimeout = TimeSpan.FromSeconds(1) } });
        await using (await LockAsync(hub))
        {
            var (status, body, _) = await hub.AskAsync("{ residents { totalCount } }");
            Assert.Equal((503, "HC0045"), (status, GuardedHub.CodeOf(body)));
        }

        var slow = await hub.SendRawAsync("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 503", slow, StringComparison.Ordinal);
        Assert.Contains("HC0045", slow, StringComparison.Ordinal);
        Assert.Equal(200, (await hub.AskAsync("{ residents { totalCount } }")).Status);
    }

    [Fact]
    public async Task A_role_spends_no_more_than_its_budget_and_hears_the_figures()
    {
        var limits = new OperationLimits { Budgets = new Dictionary<Role, CostBudget> { [Role.Analyst] = new(100, 0) } };
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Limits = limits });
        const string Nested = "{ grids(first: 20) { nodes { residents(first: 10) { totalCount } } } }";

        var admin = await hub.AskAsync(Nested);
        var analyst = await AskAsync(hub, Role.Analyst, Nested);
        var scan = await AskAsync(hub, Role.Analyst, "{ grids(where: { short: { neq: \"x\" } }) { totalCount } }");

        Assert.Equal((200, 400, 400), (admin.Status, analyst.Status, scan.Status));
        Assert.Equal("{\"code\":\"HC0047\",\"typeCost\":220,\"maxTypeCost\":100}", analyst.Body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
        Assert.Equal("{\"code\":\"HC0047\",\"fieldCost\":200000,\"maxFieldCost\":0}", scan.Body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task Who_asks_for_the_price_gets_that_alone_by_the_values_that_were_sent()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        await using var locked = await LockAsync(hub);
        const string Query = "query($n: Int) { residents(first: $n) { nodes { name } } }";

        foreach (var (size, price) in new[] { (3, 3), (40, 40) })
        {
            var (status, body, _) = await hub.SendAsync(HttpMethod.Post, "graphql", [("GraphQL-Cost", "validate")], GuardedHub.Json(JsonSerializer.Serialize(new { query = Query, variables = new { n = size } })));
            Assert.Equal((200, $"{{\"extensions\":{{\"operationCost\":{{\"fieldCost\":0,\"typeCost\":{price}}}}}}}"), (status, body.GetRawText()));
        }

        var (dear, refusal, _) = await hub.SendAsync(
            HttpMethod.Get, $"graphql?query={{incidents(first:50){{nodes{{{string.Concat(Enumerable.Repeat("grid{incidents(first:50){nodes{", 4))}id{string.Concat(Enumerable.Repeat("}}}", 4))}}}}}}}", [("GraphQL-Cost", "validate")]);
        Assert.Equal((400, "HC0047"), (dear, GuardedHub.CodeOf(refusal)));
    }

    [Theory]
    [InlineData(null, "signed-in", false)]
    [InlineData("analyst", "signed-in", true)]
    [InlineData("analyst", "admin, integrator", false)]
    [InlineData("admin", "admin, integrator", true)]
    [InlineData("admin", "nobody", false)]
    [InlineData(null, "everyone", true)]
    public async Task The_schema_is_shown_to_whom_the_operator_says(string? role, string audience, bool shown)
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Audience = new AudienceOptions { Introspection = audience } });
        (string, string)[] token = role is null ? [] : [("Authorization", Tokens.Of(new Caller(RoleNames.All[role], [], null, null)).ToString())];

        var (asked, body, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={a:__schema{queryType{name}}}", token, anonymous: true);
        var (hidden, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={...F}fragment F on Query{__type(name:\"Query\"){name}}", token, anonymous: true);
        var (text, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql?sdl", token, anonymous: true);
        var (other, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={__typename}", token, anonymous: true);

        Assert.Equal(shown ? (200, 200, 200, 200) : (400, 400, 403, 200), (asked, hidden, text, other));
        if (!shown) Assert.Equal("HC0046", GuardedHub.CodeOf(body));
    }

    [Fact]
    public async Task A_hub_that_others_reach_shows_neither_its_page_nor_its_schema_to_strangers_unless_told()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { HostNames = ["hub.example"] });
        await using var told = await GuardedHub.StartAsync(postgis, options => options with { HostNames = ["hub.example"], Audience = new AudienceOptions { QueryPage = "true", Introspection = "everyone" } });

        foreach (var (subject, page, schema) in new[] { (hub, 404, 403), (told, 200, 200) })
        {
            Assert.Equal(page, (await subject.SendAsync(HttpMethod.Get, "graphql/index.html", [], anonymous: true)).Status);
            Assert.Equal(schema, (await subject.SendAsync(HttpMethod.Get, "graphql/sdl", [], anonymous: true)).Status);
        }
    }

    private static async Task<int> ComeFromAsync(GuardedHub hub, string address)
        => (await hub.SendAsync(HttpMethod.Get, "graphql?query={__typename}", [("X-Forwarded-For", address), ("X-Forwarded-Proto", "https")], anonymous: true)).Status;

    private static Task<(int Status, JsonElement Body, HttpResponseMessage Response)> AskAsync(GuardedHub hub, string subject)
        => hub.SendAsync(HttpMethod.Get, "graphql?query={__typename}", [("Authorization", Tokens.Of(new Caller(Role.Admin, [], null, subject)).ToString())], anonymous: true);

    private static Task<(int Status, JsonElement Body, HttpResponseMessage Response)> AskAsync(GuardedHub hub, Role role, string query)
        => hub.SendAsync(HttpMethod.Post, "graphql", [("Authorization", Tokens.Of(new Caller(role, [], null, null)).ToString())], GuardedHub.Json(JsonSerializer.Serialize(new { query })), anonymous: true);

    /// <summary>Nobody reads residents until it is disposed of.</summary>
    private static async Task<NpgsqlConnection> LockAsync(GuardedHub hub)
    {
        var connection = await hub.Database.Writing.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("begin; lock table residents in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Waits until a statement of the hub waits for the lock.</summary>
    private static async Task WaitingAsync(GuardedHub hub)
    {
        await using var command = hub.Database.Writing.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        while ((long)(await command.ExecuteScalarAsync())! == 0) await Task.Delay(20);
    }
}
