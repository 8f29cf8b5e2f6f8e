using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Tests.Integration.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>Sockets that hold on, and clients that ask for too much.</summary>
[Collection(StreamsCollection.Name)]
public sealed class SocketLimitsTests(PostgisFixture postgis)
{
    private static readonly Caller Wang = new(Role.Analyst, [], null, "wang");

    [Fact]
    public async Task Five_hundred_sockets_that_say_nothing_keep_nobody_from_an_answer_and_are_closed()
    {
        await using var hub = await StreamHub.StartAsync(postgis, new StreamOptions { InitTimeout = TimeSpan.FromSeconds(2) });
        var silent = new List<TestSocket>();
        for (var i = 0; i < 500; i++) silent.Add(await hub.ConnectAsync());
        using (var socket = await hub.OpenAsync())
        {
            await socket.SubscribeAsync("1", "{ a }");
            Assert.Contains("characters", await socket.ReadTextAsync(), StringComparison.Ordinal);
        }

        foreach (var socket in silent)
        {
            Assert.Equal(4408, (await socket.ReadCloseAsync()).Code);
            await socket.Wire.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
            socket.Dispose();
        }

        await NoneIsOpenAsync(hub);
    }

    [Fact]
    public async Task A_hub_an_address_and_a_token_have_so_many_sockets_and_no_more()
    {
        var streams = new StreamOptions { MaximumSockets = 3, PerAddress = 2, PerToken = 1 };
        await using var hub = await StreamHub.StartAsync(postgis, streams, options => options with { Load = new LoadOptions { CountLoopback = true } });
        await using var uncounted = await StreamHub.StartAsync(postgis, streams);
        var token = Tokens.Of(Wang).ToString();
        using var first = await hub.OpenAsync(Wang);
        var byHeader = await StatusOfAsync(hub, ("Authorization", token));
        using var second = await hub.ConnectAsync();
        var byAddress = await StatusOfAsync(hub);
        await second.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{token}}}"}}""");
        var byPayload = await second.CodeOfCloseAsync();
        var held = new List<TestSocket>();
        for (var i = 0; i < 3; i++) held.Add(await uncounted.OpenAsync(Wang));
        var byHub = await StatusOfAsync(uncounted);

        Assert.Equal((HttpStatusCode.TooManyRequests, 1013, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable), (byHeader, byPayload, byAddress, byHub));
        foreach (var socket in held) socket.Dispose();
        await NoneIsOpenAsync(uncounted);
        using var again = await uncounted.OpenAsync(Wang);
    }

    [Fact]
    public async Task A_flood_of_operations_is_read_at_the_hubs_pace_and_every_one_is_answered()
    {
        await using var hub = await StreamHub.StartAsync(postgis, new StreamOptions { MessagesPerSecond = 2_000, MaximumOperations = 20 });
        using var socket = await hub.OpenAsync();
        const int Flood = 5_000;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < Flood; i++) await socket.SubscribeAsync($"{i}", i % 2 == 0 ? "{ a }" : ScriptedGraph.Fails);
        });
        var ended = new HashSet<string>();
        while (ended.Count < Flood)
        {
            var message = await socket.ReadAsync();
            if (message.GetProperty("type").GetString() != "next") Assert.True(ended.Add(message.GetProperty("id").GetString()!));
        }

        await sending;
    }

    [Fact]
    public async Task Operations_are_counted_as_requests_of_their_caller()
    {
        await using var hub = await StreamHub.StartAsync(postgis, null, options => options with { Load = new LoadOptions { PerToken = 2, CountLoopback = true } });
        using var socket = await hub.OpenAsync(Wang);
        var codes = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await socket.SubscribeAsync("1", ScriptedGraph.Fails);
            codes.Add((await socket.ReadAsync()).GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()!);
        }

        Assert.Equal(["HC0014", "HC0014", "HUB_RATE_LIMIT"], codes);
    }

    [Fact]
    public async Task A_query_that_takes_longer_than_a_request_may_is_ended()
    {
        await using var hub = await StreamHub.StartAsync(postgis, null, options => options with { Load = new LoadOptions { RequestTimeout = TimeSpan.FromSeconds(1) } });
        hub.Graph.Hold("{ held }");
        using var socket = await hub.OpenAsync();
        await socket.SubscribeAsync("1", "{ held }");
        var late = await socket.ReadAsync();

        Assert.Equal(("error", "HC0045"), (late.GetProperty("type").GetString(), late.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Large_messages_hold_no_more_than_bodies_may()
    {
        await using var hub = await StreamHub.StartAsync(
            postgis, new StreamOptions { MaximumMessageBytes = 8_000_000 }, options => options with { Web = new WebOptions { MaximumBodiesBytes = 1_000_000 } });
        using var socket = await hub.OpenAsync();
        await socket.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 4_000_000)}}}"}}""");

        Assert.Equal(1013, await socket.CodeOfCloseAsync());
        using var other = await hub.OpenAsync();
        await other.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 200_000)}}}"}}""");
        Assert.Contains("pong", await other.ReadTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_in_many_frames_is_one()
    {
        await using var hub = await StreamHub.StartAsync(postgis);
        using var socket = await hub.ConnectAsync();
        var text = """{"type":"ping","payload":{"a":"二"}}"""u8.ToArray();
        for (var i = 0; i < text.Length; i++) await socket.Wire.SendAsync(text.AsMemory(i, 1), WebSocketMessageType.Text, endOfMessage: i == text.Length - 1, default);

        Assert.Equal("""{"type":"pong","payload":{"a":"二"}}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task Frames_that_are_none_are_closed()
    {
        await using var hub = await StreamHub.StartAsync(postgis);
        byte[][] frames =
        [
            // Without a mask; of a reserved kind; with a reserved bit; a control frame that is too long; a length of 2^63.
            [0x81, 0x08, .. "{\"a\": 1}"u8],
            [0x83, 0x80, 0, 0, 0, 0],
            [0xC1, 0x80, 0, 0, 0, 0],
            [0x89, 0xFE, 0x01, 0x00, 0, 0, 0, 0],
            [0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ];
        foreach (var frame in frames)
        {
            using var client = await RawAsync(hub, "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
            var (wire, answer) = (client.GetStream(), new byte[4_096]);
            var length = await wire.ReadAsync(answer);
            Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
            await wire.WriteAsync(frame);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await wire.ReadAtLeastAsync(answer, 4, cancellationToken: patience.Token);

            Assert.Equal((0x88, 1002), (answer[0], (answer[2] << 8) | answer[3]));
        }

        await NoneIsOpenAsync(hub);
    }

    [Fact]
    public async Task What_asks_for_no_socket_gets_none()
    {
        await using var hub = await StreamHub.StartAsync(postgis);
        const string Upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n";
        foreach (var (request, status) in new[]
        {
            ("GET /graphql/ws HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 426),
            ("POST /graphql/ws HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", 405),
            ($"GET /graphql HTTP/1.1\r\nHost: localhost\r\n{Upgrade}\r\n", 400),
            ($"GET /graphql/ws HTTP/1.1\r\nHost: elsewhere.example\r\n{Upgrade}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", 400),
        })
        {
            using var client = await RawAsync(hub, request);
            var answer = new byte[64];
            await client.GetStream().ReadAtLeastAsync(answer, 12);

            Assert.StartsWith($"HTTP/1.1 {status}", Encoding.ASCII.GetString(answer), StringComparison.Ordinal);
        }
    }

    private static async Task<TcpClient> RawAsync(StreamHub hub, string text)
    {
        var client = new TcpClient();
        await client.ConnectAsync(hub.Address.Host, hub.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return client;
    }

    private static async Task NoneIsOpenAsync(StreamHub hub)
    {
        var counts = hub.App.Services.GetRequiredService<StreamCounts>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (counts.OpenOf(StreamKind.Socket) > 0) await Task.Delay(20, patience.Token);
    }

    private static async Task<HttpStatusCode> StatusOfAsync(StreamHub hub, params (string Name, string Value)[] headers)
    {
        using var wire = new ClientWebSocket();
        wire.Options.AddSubProtocol(TestSocket.Protocol);
        foreach (var (name, value) in headers) wire.Options.SetRequestHeader(name, value);
        wire.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => wire.ConnectAsync(new UriBuilder(new Uri(hub.Address, "graphql")) { Scheme = "ws" }.Uri, default));
        Assert.True(wire.HttpStatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || wire.HttpResponseHeaders!.ContainsKey("Retry-After"));
        return wire.HttpStatusCode;
    }
}
