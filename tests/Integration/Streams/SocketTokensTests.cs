using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Tests.Integration.Http;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>As whom sockets and event streams are open, and for how long.</summary>
[Collection(StreamsCollection.Name)]
public sealed class SocketTokensTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private static readonly Caller Wang = new(Role.StreetStaff, ["320105001", "320105002"], null, "wang");

    private readonly StreamHub _hub = fixture.Hub;

    public static TheoryData<string, string> Payloads()
    {
        var token = Tokens.Of(Wang).ToString();
        return new TheoryData<string, string>
        {
            { "Authorization", $$"""{"Authorization":"{{token}}"}""" },
            { "authorization", $$"""{"authorization":"{{token}}","purpose":"home visit"}""" },
            { "headers", $$$"""{"headers":{"Authorization":"{{{token}}}","X-Purpose":"home visit"}}""" },
            { "headers in lower case", $$$"""{"headers":{"authorization":"{{{token.Replace("Bearer", "bearer", StringComparison.Ordinal)}}}"},"else":{"a":1}}""" },
        };
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_token_in_the_payload_is_taken_wherever_clients_put_it(string where, string payload)
    {
        var document = $"{{ {where.Replace(' ', '_')} }}";
        using var socket = await _hub.ConnectAsync();
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        var ack = await socket.ReadAsync();
        await socket.SubscribeAsync("1", document);
        await socket.ReadTextAsync();
        var request = _hub.Graph.Requests.Single(request => request.Query == document);

        Assert.True(ack.GetProperty("payload").GetProperty("expiresAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal((Wang.Role, "wang", "320105001 320105002"), (request.Caller!.Role, request.Caller.Subject, string.Join(' ', request.Caller.Scope)));
        Assert.Equal(payload.Contains("home visit", StringComparison.Ordinal) ? "home visit" : null, request.Purpose?.Text);
        Assert.Equal("127.0.0.1", request.Address);
    }

    [Fact]
    public async Task A_token_in_the_header_is_taken_where_the_payload_has_none_and_that_of_the_payload_wins()
    {
        foreach (var (payload, role) in new[] { ("null", Role.StreetStaff), ("{}", Role.StreetStaff), ($$"""{"Authorization":"{{Tokens.Of(Caller.Admin)}}"}""", Role.Admin) })
        {
            using var socket = await _hub.ConnectAsync(headers: [("Authorization", Tokens.Of(Wang).ToString()), ("X-Purpose", "home%20visit")]);
            await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
            await socket.ReadTextAsync();
            await socket.SubscribeAsync("1", "{ header }");
            await socket.ReadTextAsync();
            var request = _hub.Graph.Requests.Last(request => request.Query == "{ header }");

            Assert.Equal((role, "home visit"), (request.Caller!.Role, request.Purpose?.Text));
        }
    }

    [Fact]
    public async Task Who_shows_nothing_is_nobody()
    {
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", "{ nobody }");
        await socket.ReadTextAsync();

        Assert.Equal(Caller.Anonymous, _hub.Graph.Requests.Single(request => request.Query == "{ nobody }").Caller);
    }

    public static TheoryData<string> Refused()
    {
        var good = Tokens.Issuer.Issue(Caller.Admin);
        var none = Convert.ToBase64String("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8).TrimEnd('=');
        var stranger = new TokenIssuer(SigningKey.New(), "jianye-datahub", TimeProvider.System).Issue(Caller.Admin);
        var other = new TokenIssuer(SigningKey.New(), "elsewhere", TimeProvider.System).Issue(Caller.Admin);
        return
        [
            "", "Bearer", "Bearer ", "Bearer x", good, $"Basic {good}", $"Bearer {stranger}", $"Bearer {other}", $"Bearer {good[..^8]}AAAAAAAA", $"Bearer {good} {good}",
            $"Bearer {none}.{good.Split('.')[1]}.", $"Bearer {none}.{good.Split('.')[1]}.{good.Split('.')[2]}", $"Bearer {Tokens.Issuer.Issue(Caller.Admin, hours: -1)}",
            $"Bearer {Tokens.Issuer.Issue(new Caller(Role.GridMember, [], null, null))}", $"Bearer {new string('x', 20_000)}", $"Bearer {ApiKeyReader.Create().Key}",
        ];
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_that_is_not_taken_is_closed_by_4403_and_is_not_repeated(string authorization)
    {
        using var socket = await _hub.ConnectAsync();
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = authorization } }));
        var (code, reason) = await socket.ReadCloseAsync();

        Assert.Equal(4403, code);
        Assert.StartsWith("Forbidden: ", reason, StringComparison.Ordinal);
        if (authorization.Length > 30) Assert.DoesNotContain(authorization[^8..], reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tokens_or_a_token_beside_a_key_are_closed_by_4403()
    {
        var token = Tokens.Of(Caller.Admin);
        foreach (var payload in (string[])[$$"""{"Authorization":"{{token}}","authorization":"{{token}}"}""", $$"""{"Authorization":"{{token}}","X-API-Key":"{{ApiKeyReader.Create().Key}}"}"""])
        {
            using var socket = await _hub.ConnectAsync();
            await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

            Assert.Equal(4403, await socket.CodeOfCloseAsync());
        }
    }

    [Fact]
    public async Task A_token_in_the_header_that_is_not_taken_and_a_page_of_another_origin_open_no_socket()
    {
        foreach (var (header, value, status) in new[]
        {
            ("Authorization", "Bearer x", HttpStatusCode.Unauthorized), ("X-API-Key", "x", HttpStatusCode.Unauthorized), ("X-Purpose", "x", HttpStatusCode.BadRequest),
            ("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden), ("Origin", "null", HttpStatusCode.Forbidden),
            ("Origin", $"http://localhost.elsewhere.example:{_hub.Address.Port}", HttpStatusCode.Forbidden), ("Origin", "http://127.0.0.1", HttpStatusCode.Forbidden),
        })
        {
            Assert.Equal(status, await StatusOfAsync(_hub, header, value));
        }
    }

    [Fact]
    public async Task A_page_of_the_hub_and_of_an_allowed_origin_may_open_one()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, null, options => options with { Web = new WebOptions { AllowedOrigins = "https://portal.example" } });
        foreach (var origin in (string[])["https://portal.example", $"http://127.0.0.1:{hub.Address.Port}"])
        {
            using var socket = await hub.ConnectAsync(headers: ("Origin", origin));
            Assert.Equal(WebSocketState.Open, socket.Wire.State);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOfAsync(hub, "Origin", "https://portal.example.elsewhere.example"));
    }

    [Theory]
    [InlineData("\"purpose\":\"x\"")]
    [InlineData("\"X-Purpose\":\"call 13800000001\"")]
    public async Task A_purpose_that_is_none_is_closed_by_4400(string member)
    {
        using var socket = await _hub.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{{{{member}}}}}""");

        Assert.Equal(4400, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task A_socket_ends_by_4403_and_an_event_stream_by_an_error_when_the_token_does()
    {
        var (issuer, security) = Short();
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, security: security);
        var stream = hub.Graph.On("subscription { long }");
        var token = issuer(TimeSpan.FromSeconds(3));
        using var events = await TestEvents.OpenAsync(hub.Client, "subscription { long }", null, ("Authorization", $"Bearer {token}"));
        using var socket = await hub.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""");
        await socket.ReadTextAsync();
        await events.ReadAsync();

        Assert.Equal(4403, await socket.CodeOfCloseAsync());
        var told = await events.ReadAsync();
        Assert.StartsWith("event: next|data: {\"errors\":[{", told, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", told, StringComparison.Ordinal);
        Assert.Equal(("event: complete|data:", null), (await events.ReadAsync(), await events.ReadAsync()));
        await stream.Left;
    }

    [Fact]
    public async Task A_socket_whose_token_is_renewed_goes_on_and_its_streams_with_it()
    {
        var (issuer, security) = Short();
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, security: security);
        var stream = hub.Graph.On("subscription { long }");
        using var socket = await hub.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{issuer(TimeSpan.FromSeconds(3))}}}"}}""");
        await socket.ReadTextAsync();
        await socket.SubscribeAsync("1", "subscription { long }");
        await socket.SendAsync($$$"""{"type":"ping","payload":{"authorization":"Bearer {{{issuer(TimeSpan.FromHours(1))}}}"}}""");
        var pong = await socket.ReadAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        stream.Tell("7");

        Assert.Equal("pong", pong.GetProperty("type").GetString());
        Assert.True(pong.GetProperty("payload").GetProperty("expiresAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddMinutes(59));
        Assert.Equal(7, (await socket.ReadAsync()).GetProperty("payload").GetInt32());
    }

    public static TheoryData<string, Caller?> Others() => new()
    {
        { "another subject", Wang with { Subject = "li" } }, { "another role", Wang with { Role = Role.CommunityStaff } }, { "a wider scope", Wang with { Scope = [.. Wang.Scope, "320105003"] } },
        { "a narrower scope", Wang with { Scope = ["320105001"] } }, { "a platform", new Caller(Role.Integrator, [], "03-wo-grid", "wang") }, { "a broken token", null },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_renewal_by_who_is_another_is_closed_by_4403(string what, Caller? other)
    {
        Assert.NotEmpty(what);
        using var socket = await _hub.OpenAsync(Wang);
        await socket.SendAsync($$$"""{"type":"ping","payload":{"Authorization":"{{{(other is null ? "Bearer x" : Tokens.Of(other))}}}"}}""");

        Assert.Equal(4403, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task The_order_of_a_scope_does_not_matter_and_nobody_can_become_somebody()
    {
        using var socket = await _hub.OpenAsync(Wang);
        await socket.SendAsync($$$"""{"type":"ping","payload":{"Authorization":"{{{Tokens.Of(Wang with { Scope = ["320105002", "320105001"] })}}}"}}""");
        using var nobody = await _hub.OpenAsync();
        await nobody.SendAsync($$$"""{"type":"ping","payload":{"Authorization":"{{{Tokens.Of(Wang)}}}"}}""");

        Assert.Contains("expiresAt", await socket.ReadTextAsync(), StringComparison.Ordinal);
        Assert.Equal(4403, await nobody.CodeOfCloseAsync());
    }

    [Fact]
    public async Task An_API_key_opens_a_socket_and_one_that_is_taken_back_closes_it()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { KeyCheck = TimeSpan.FromSeconds(1) });
        var (key, hash) = ApiKeyReader.Create();
        var store = new ApiKeyStore(hub.Database);
        var id = await store.AddAsync(hash, "03-wo-grid", "test", TimeProvider.System.GetUtcNow().AddDays(1), default);
        using var socket = await hub.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"X-API-Key":"{{{key}}}"}}""");
        await socket.ReadTextAsync();
        await socket.SubscribeAsync("1", "{ key }");
        await socket.ReadTextAsync();
        await socket.ReadTextAsync();
        await store.RevokeAsync(id, default);

        var caller = Assert.Single(hub.Graph.Requests).Caller!;
        Assert.Equal((Role.Integrator, "03-wo-grid"), (caller.Role, caller.Platform));
        var (code, _) = await socket.ReadCloseAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(4403, code);
    }

    /// <summary>An issuer of tokens that hold for seconds, and a hub that takes them to the second.</summary>
    private static (Func<TimeSpan, string> Issue, HubSecurity Security) Short()
    {
        var (key, options) = (SigningKey.New(), new TokenOptions { ClockSkewSeconds = 0 });
        return (time => new TokenIssuer(key, options.Audience, new ShiftedTime(time - TimeSpan.FromHours(1))).Issue(Wang, hours: 1), new HubSecurity(TokenReader.Of(key, options, TimeProvider.System)));
    }

    private static async Task<HttpStatusCode> StatusOfAsync(StreamHub hub, string header, string value)
    {
        using var wire = new ClientWebSocket();
        wire.Options.AddSubProtocol(TestSocket.Protocol);
        wire.Options.SetRequestHeader(header, value);
        wire.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => wire.ConnectAsync(new UriBuilder(new Uri(hub.Address, "graphql")) { Scheme = "ws" }.Uri, default));
        return wire.HttpStatusCode;
    }

    /// <summary>A clock that is wrong by so much.</summary>
    private sealed class ShiftedTime(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
