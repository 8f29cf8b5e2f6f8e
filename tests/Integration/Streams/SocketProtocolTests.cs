using System.Net.WebSockets;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>graphql-transport-ws, frame by frame.</summary>
[Collection(StreamsCollection.Name)]
public sealed class SocketProtocolTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StreamHub _hub = fixture.Hub;

    [Theory]
    [InlineData("graphql")]
    [InlineData("graphql/ws")]
    public async Task A_client_is_acknowledged_at_either_address(string path)
    {
        using var socket = await _hub.ConnectAsync(path);
        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadTextAsync());
        Assert.Equal("graphql-transport-ws", socket.Wire.SubProtocol);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task A_client_of_another_protocol_is_closed_by_4406(string? protocol)
    {
        using var socket = await _hub.ConnectAsync(protocol: protocol);

        Assert.Equal((4406, null), (await socket.CodeOfCloseAsync(), socket.Wire.SubProtocol));
    }

    [Fact]
    public async Task A_second_initialisation_is_closed_by_4429()
    {
        using var socket = await _hub.OpenAsync();
        await socket.SendAsync("""{"type":"connection_init","payload":{}}""");

        Assert.Equal(4429, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_is_closed_by_4401()
    {
        using var socket = await _hub.ConnectAsync();
        await socket.SubscribeAsync("1", "{ early }");

        Assert.Equal(4401, await socket.CodeOfCloseAsync());
        Assert.DoesNotContain(_hub.Graph.Requests, request => request.Query == "{ early }");
    }

    public static TheoryData<string> Malformed() =>
    [
        "", " ", "{", "[]", "null", "1", "\"ping\"", "{}", """{"type":1}""", """{"type":null}""", """{"type":"start"}""", """{"type":"PING"}""", """{"type":"connection_ack"}""",
        """{"type":"next","id":"1","payload":{}}""", """{"type":"error","id":"1","payload":[]}""", """{"type":"subscribe","payload":{"query":"{ a }"}}""",
        """{"type":"subscribe","id":"","payload":{"query":"{ a }"}}""", """{"type":"subscribe","id":1,"payload":{"query":"{ a }"}}""", """{"type":"subscribe","id":"1"}""",
        """{"type":"subscribe","id":"1","payload":null}""", """{"type":"subscribe","id":"1","payload":[]}""", """{"type":"subscribe","id":"1","payload":{}}""",
        """{"type":"subscribe","id":"1","payload":{"query":1}}""", """{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":[]}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":"{}"}}""", """{"type":"subscribe","id":"1","payload":{"query":"{ a }","operationName":1}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"{ a }","extensions":[]}}""", """{"type":"complete"}""", """{"type":"complete","id":7}""", """{"type":"ping","payload":1}""",
        """{"type":"ping","payload":"x"}""", """{"type":"pong","payload":[]}""", """{"type":"subscribe","id":"1","payload":{"query":"\ud800"}}""", """{"type":"ping"} x""",
        $$$"""{"type":"subscribe","id":"{{{new string('x', 501)}}}","payload":{"query":"{ a }"}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":{"a":""" + new string('[', 70) + new string(']', 70) + "}}}",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_message_of_the_protocol_is_closed_by_4400_with_a_reason(string message)
    {
        var before = _hub.Graph.Requests.Count;
        using var socket = await _hub.OpenAsync();
        await socket.SendAsync(message);

        Assert.Equal((4400, before), (await socket.CodeOfCloseAsync(), _hub.Graph.Requests.Count));
    }

    [Fact]
    public async Task Bytes_are_closed_by_4400_and_what_is_no_UTF_8_by_1007()
    {
        using var binary = await _hub.OpenAsync();
        await binary.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);
        using var broken = await _hub.OpenAsync();
        await broken.SendAsync([.. "{\"type\":\"ping\",\"payload\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8]);

        Assert.Equal((4400, 1007), (await binary.CodeOfCloseAsync(), (await broken.ReadCloseAsync()).Code));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_closed_by_4400()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { MaximumMessageBytes = 10_000 });
        using var socket = await hub.OpenAsync();
        await socket.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 9_900)}}}"}}""");
        Assert.Contains("pong", await socket.ReadTextAsync(), StringComparison.Ordinal);
        await socket.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 10_000)}}}"}}""");

        Assert.Equal(4400, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_and_before_the_acknowledgement_too()
    {
        using var socket = await _hub.ConnectAsync();
        await socket.SendAsync("""{"type":"ping"}""");
        await socket.SendAsync("""{"type":"ping","payload":{"a":[1,"二"]}}""");
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping","payload":null}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReadTextAsync());
        Assert.Equal("""{"type":"pong","payload":{"a":[1,"二"]}}""", await socket.ReadTextAsync());
        Assert.Equal("""{"type":"pong"}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task Who_does_not_initialise_in_time_is_closed_by_4408_and_who_is_silent_is_pinged_and_then_closed()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { InitTimeout = TimeSpan.FromSeconds(1), PingInterval = TimeSpan.FromSeconds(2) });
        using var late = await hub.ConnectAsync();
        using var silent = await hub.OpenAsync();

        Assert.Equal(4408, await late.CodeOfCloseAsync());
        Assert.Equal("""{"type":"ping"}""", await silent.ReadTextAsync());
        Assert.Equal(4499, await silent.CodeOfCloseAsync());
    }

    [Fact]
    public async Task Who_answers_pings_stays()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { PingInterval = TimeSpan.FromSeconds(1) });
        using var socket = await hub.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("""{"type":"ping"}""", await socket.ReadTextAsync());
            await socket.SendAsync("""{"type":"pong"}""");
        }
    }

    [Fact]
    public async Task A_query_gets_one_next_and_complete_and_its_id_is_free_again()
    {
        using var socket = await _hub.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            await socket.SubscribeAsync("a\"b二", "{ a }");

            Assert.Equal("""{"id":"a\u0022b二","type":"next","payload":{"data":{"characters":5}}}""", await socket.ReadTextAsync());
            Assert.Equal("""{"id":"a\u0022b二","type":"complete"}""", await socket.ReadTextAsync());
        }
    }

    [Fact]
    public async Task A_large_answer_comes_whole()
    {
        var (document, stream) = fixture.Subscription();
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        var text = new string('好', 100_000);
        stream.Tell($$"""{"data":"{{text}}"}""");

        Assert.Equal(text, (await socket.ReadAsync()).GetProperty("payload").GetProperty("data").GetString());
    }

    [Theory]
    [InlineData(ScriptedGraph.Fails, "HC0014")]
    [InlineData("subscription { unknown }", "HUB_VALIDATION")]
    [InlineData(ScriptedGraph.Breaks, "HUB_UNEXPECTED")]
    public async Task What_can_not_be_run_gets_an_error_with_a_list_and_nothing_after_it(string query, string code)
    {
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", query);
        var error = await socket.ReadAsync();
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal(("1", "error"), (error.GetProperty("id").GetString(), error.GetProperty("type").GetString()));
        var only = Assert.Single(error.GetProperty("payload").EnumerateArray());
        Assert.Equal(code, only.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("secret", only.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"pong"}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task A_subscription_gets_its_events_in_their_order_and_complete_at_its_end()
    {
        var (document, stream) = fixture.Subscription();
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("s", document);
        for (var i = 0; i < 100; i++) stream.Tell($$"""{"data":{{i}}}""", $"c{i}");
        stream.Finish();

        for (var i = 0; i < 100; i++) Assert.Equal($$$"""{"id":"s","type":"next","payload":{"data":{{{i}}}}}""", await socket.ReadTextAsync());
        Assert.Equal("""{"id":"s","type":"complete"}""", await socket.ReadTextAsync());
        await stream.Left;
    }

    [Theory]
    [InlineData("HUB_SLOW_READER", "c7")]
    [InlineData("HUB_CURSOR_EXPIRED", null)]
    [InlineData("HUB_UNAVAILABLE", "c7")]
    public async Task A_stream_that_ends_too_early_says_why_and_where(string code, string? cursor)
    {
        var (document, stream) = fixture.Subscription();
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        stream.Finish(new StreamEnd(code, "It ended.", cursor));
        var extensions = cursor is null ? $$"""{"code":"{{code}}"}""" : $$"""{"code":"{{code}}","cursor":"{{cursor}}"}""";

        Assert.Equal($$"""{"id":"1","type":"error","payload":[{"message":"It ended.","extensions":{{extensions}}}]}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task A_client_that_completes_gets_nothing_more_and_may_use_the_id_again()
    {
        var (document, stream) = fixture.Subscription();
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        stream.Tell("1");
        Assert.Contains("next", await socket.ReadTextAsync(), StringComparison.Ordinal);
        await socket.CompleteAsync("1");
        await stream.Left.WaitAsync(Patience);
        stream.Tell("2");
        await socket.CompleteAsync("1");
        await socket.CompleteAsync("never");
        await socket.SubscribeAsync("1", "{ a }");

        Assert.Contains("characters", await socket.ReadTextAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task A_query_that_its_client_completed_before_it_was_answered_gets_no_answer()
    {
        using var socket = await _hub.OpenAsync();
        var answer = _hub.Graph.Hold("{ waits }");
        await socket.SubscribeAsync("1", "{ waits }");
        await socket.CompleteAsync("1");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadTextAsync());
        answer.TrySetResult();
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReadTextAsync());
    }

    [Fact]
    public async Task An_id_that_is_open_is_closed_by_4409()
    {
        var (document, stream) = fixture.Subscription();
        _hub.Graph.Hold("{ held }");
        foreach (var first in (string[])[document, "{ held }"])
        {
            using var socket = await _hub.OpenAsync();
            await socket.SubscribeAsync("一", first);
            await socket.SubscribeAsync("一", "{ a }");

            Assert.Equal((4409, "Subscriber for 一 already exists"), await socket.ReadCloseAsync());
        }

        await stream.Left.WaitAsync(Patience);
    }

    [Fact]
    public async Task Many_operations_share_a_socket_and_one_too_many_is_an_error_of_its_own()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { MaximumOperations = 3 });
        var streams = Enumerable.Range(0, 3).Select(i => hub.Graph.On($"subscription {{ s{i} }}")).ToList();
        using var socket = await hub.OpenAsync();
        for (var i = 0; i < 4; i++) await socket.SubscribeAsync($"{i}", $"subscription {{ s{i} }}");
        var refused = await socket.ReadAsync();
        foreach (var stream in Enumerable.Reverse(streams))
        {
            stream.Tell("{}");
            Assert.Equal($"{streams.IndexOf(stream)}", (await socket.ReadAsync()).GetProperty("id").GetString());
        }

        Assert.Equal(("3", "HUB_TOO_MANY_OPERATIONS"), (refused.GetProperty("id").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Who_closes_is_answered_and_its_streams_are_left()
    {
        var (document, stream) = fixture.Subscription();
        using var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        await socket.Wire.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", default);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.Wire.CloseStatus);
        await stream.Left.WaitAsync(Patience);
    }

    [Fact]
    public async Task Who_vanishes_leaves_its_streams()
    {
        var (document, stream) = fixture.Subscription();
        var socket = await _hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        stream.Tell("1");
        await socket.ReadTextAsync();
        socket.Wire.Abort();

        await stream.Left.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_hub_that_stops_closes_by_1001_without_an_error_so_that_clients_come_again_by_themselves()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis);
        var (document, stream) = ("subscription { ticks }", hub.Graph.On("subscription { ticks }"));
        using var socket = await hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        stream.Tell("1");
        Assert.Contains("next", await socket.ReadTextAsync(), StringComparison.Ordinal);
        var stopping = hub.App.StopAsync();
        stream.Finish(new StreamEnd("HUB_STOPPING", "The hub is stopping.", "c1"));

        Assert.Equal(1001, await socket.CodeOfCloseAsync());
        await socket.Wire.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await stopping.WaitAsync(Patience);
        await stream.Left;
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_cut_off()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { SendTimeout = TimeSpan.FromSeconds(1) });
        var (document, stream) = ("subscription { ticks }", hub.Graph.On("subscription { ticks }"));
        using var socket = await hub.OpenAsync();
        await socket.SubscribeAsync("1", document);
        var large = $"\"{new string('x', 1_000_000)}\"";
        for (var i = 0; i < 100; i++) stream.Tell(large);

        await stream.Left.WaitAsync(Patience);
    }
}
