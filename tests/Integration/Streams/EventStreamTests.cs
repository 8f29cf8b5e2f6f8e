using System.Net;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Subscriptions;
using Jianye.DataHub.Tests.Integration.Http;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>GraphQL over server-sent events, distinct connections mode.</summary>
[Collection(StreamsCollection.Name)]
public sealed class EventStreamTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly StreamHub _hub = fixture.Hub;

    public static TheoryData<string> Methods() => ["GET", "POST"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_query_is_one_next_and_complete(string method)
    {
        using var events = await TestEvents.OpenAsync(_hub.Client, "{ a }", new HttpMethod(method));

        Assert.Equal((HttpStatusCode.OK, "text/event-stream; charset=utf-8"), (events.Status, events.Response.Content.Headers.ContentType?.ToString()));
        Assert.Equal("""event: next|data: {"data":{"characters":5}}""", await events.ReadAsync());
        Assert.Equal("event: complete|data:", await events.ReadAsync());
        Assert.Null(await events.ReadAsync());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_subscription_is_its_events_with_their_cursors_and_complete(string method)
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document, new HttpMethod(method));
        stream.Tell("""{"data":1}""", "c1");
        stream.Tell("{\"data\":\n2}");

        Assert.Equal("retry: 3000", await events.ReadAsync());
        Assert.Equal("""event: next|id: c1|data: {"data":1}""", await events.ReadAsync());
        Assert.Equal("""event: next|data: {"data":|data: 2}""", await events.ReadAsync());
        stream.Finish();
        Assert.Equal("event: complete|data:", await events.ReadAsync());
        Assert.Null(await events.ReadAsync());
        await stream.Left;
    }

    [Fact]
    public async Task Nobody_on_the_way_keeps_the_events_back()
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document);
        var headers = events.Response.Headers;

        Assert.Equal(("no-store", "no"), (headers.CacheControl?.ToString(), Assert.Single(headers.GetValues("X-Accel-Buffering"))));
        stream.Finish();
    }

    [Theory]
    [InlineData(ScriptedGraph.Fails, "HC0014")]
    [InlineData("subscription { unknown }", "HUB_VALIDATION")]
    public async Task What_is_wrong_with_the_operation_comes_as_an_event(string query, string code)
    {
        using var events = await TestEvents.OpenAsync(_hub.Client, query);

        Assert.Equal(HttpStatusCode.OK, events.Status);
        var next = await events.ReadAsync();
        Assert.StartsWith("event: next|data: {\"errors\":[", next, StringComparison.Ordinal);
        Assert.Contains(code, next, StringComparison.Ordinal);
        Assert.Equal("event: complete|data:", await events.ReadAsync());
        Assert.Null(await events.ReadAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_the_request_has_its_status()
    {
        using var token = await TestEvents.OpenAsync(_hub.Client, "{ a }", null, ("Authorization", "Bearer x"));
        using var empty = await TestEvents.OpenAsync(_hub.Client, "", HttpMethod.Get);
        using var other = await TestEvents.OpenAsync(_hub.Client, "{ a }", null, ("Accept", "text/event-stream;q=0, text/plain"));
        using var foreign = await TestEvents.OpenAsync(_hub.Client, "{ a }", HttpMethod.Get, ("Origin", "https://elsewhere.example"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (token.Status, empty.Status));
        Assert.Equal((HttpStatusCode.NotAcceptable, HttpStatusCode.Forbidden), (other.Status, foreign.Status));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", GuardedHub.CodeOf(JsonDocument.Parse((await token.ReadAsync())!).RootElement));
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream", false)]
    [InlineData("application/json, text/event-stream;q=0.9", false)]
    [InlineData("text/event-stream, application/json", true)]
    [InlineData("application/json;q=0.5, TEXT/event-stream", true)]
    [InlineData("*/*", false)]
    public async Task A_query_comes_as_its_client_would_rather_have_it(string accept, bool asEvents)
    {
        var hub = await PlainAsync(accept);

        Assert.Equal((HttpStatusCode.OK, asEvents), (hub.Status, hub.MediaType == "text/event-stream"));
    }

    [Fact]
    public async Task A_subscription_comes_as_events_to_who_takes_them_at_all()
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document, null, ("Accept", "application/graphql-response+json, application/json, text/event-stream, multipart/mixed"));
        stream.Finish();

        Assert.Equal("text/event-stream", events.Response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_client_that_comes_again_says_after_which_event_it_goes_on()
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document, HttpMethod.Get, ("Last-Event-ID", "c41"));
        stream.Finish();

        Assert.Equal("c41", _hub.Graph.Requests.Single(request => request.Query == document).ResumeAfter);
    }

    [Fact]
    public async Task The_caller_and_the_purpose_are_handed_on()
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document, null, ("Authorization", Tokens.Of(new Caller(Role.Analyst, [], null, "wang")).ToString()), ("X-Purpose", "home visit"));
        stream.Finish();
        var request = _hub.Graph.Requests.Single(request => request.Query == document);

        Assert.Equal((Role.Analyst, "wang", "home visit", null), (request.Caller?.Role, request.Caller?.Subject, request.Purpose?.Text, request.ResumeAfter));
    }

    [Fact]
    public async Task A_stream_that_ends_too_early_says_why_and_where()
    {
        var (document, stream) = fixture.Subscription();
        using var events = await TestEvents.OpenAsync(_hub.Client, document);
        await events.ReadAsync();
        stream.Finish(new StreamEnd("HUB_SLOW_READER", "It ended.", "c7"));

        Assert.Equal("""event: next|data: {"errors":[{"message":"It ended.","extensions":{"code":"HUB_SLOW_READER","cursor":"c7"}}]}""", await events.ReadAsync());
        Assert.Equal("event: complete|data:", await events.ReadAsync());
    }

    [Fact]
    public async Task An_idle_stream_sends_comments_and_tells_when_to_come_again()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { Heartbeat = TimeSpan.FromSeconds(1), Retry = TimeSpan.FromMilliseconds(500) });
        var stream = hub.Graph.On("subscription { quiet }");
        using var events = await TestEvents.OpenAsync(hub.Client, "subscription { quiet }");

        Assert.Equal(("retry: 500", ":", ":"), (await events.ReadAsync(), await events.ReadAsync(), await events.ReadAsync()));
        stream.Tell("1");
        Assert.Equal("event: next|data: 1", await events.ReadAsync());
    }

    [Fact]
    public async Task Who_leaves_leaves_its_stream()
    {
        var (document, stream) = fixture.Subscription();
        var events = await TestEvents.OpenAsync(_hub.Client, document);
        await events.ReadAsync();
        events.Dispose();

        await stream.Left.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_stream_outlives_the_deadline_of_requests_and_holds_no_turn()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, null, options => options with { Load = new LoadOptions { RequestTimeout = TimeSpan.FromSeconds(1), MaximumConcurrent = 1, MaximumQueue = 0 } });
        var stream = hub.Graph.On("subscription { long }");
        using var events = await TestEvents.OpenAsync(hub.Client, "subscription { long }");
        using var query = await TestEvents.OpenAsync(hub.Client, "{ a }");
        await Task.Delay(TimeSpan.FromSeconds(2));
        stream.Tell("1");

        Assert.Contains("characters", await query.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(("retry: 3000", "event: next|data: 1"), (await events.ReadAsync(), await events.ReadAsync()));
    }

    [Fact]
    public async Task A_hub_that_stops_ends_its_streams_without_complete_so_that_clients_come_again()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis);
        var stream = hub.Graph.On("subscription { long }");
        using var events = await TestEvents.OpenAsync(hub.Client, "subscription { long }");
        await events.ReadAsync();
        var stopping = hub.App.StopAsync();

        Assert.Null(await events.ReadAsync());
        await stopping.WaitAsync(Patience);
        await stream.Left;
    }

    [Fact]
    public async Task A_hub_holds_so_many_streams_and_no_more_and_forgets_those_that_ended()
    {
        await using var hub = await StreamHub.StartAsync(fixture.Postgis, new StreamOptions { MaximumEventStreams = 1 });
        var stream = hub.Graph.On("subscription { long }");
        using var events = await TestEvents.OpenAsync(hub.Client, "subscription { long }");
        await events.ReadAsync();
        using var second = await TestEvents.OpenAsync(hub.Client, "subscription { long }");
        stream.Finish();
        while (await events.ReadAsync() is not null) { }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Status);
        Assert.NotNull(second.Response.Headers.RetryAfter);
        for (var again = HttpStatusCode.ServiceUnavailable; again == HttpStatusCode.ServiceUnavailable;)
        {
            using var third = await TestEvents.OpenAsync(hub.Client, "subscription { long }");
            again = third.Status;
        }
    }

    private async Task<(HttpStatusCode Status, string? MediaType)> PlainAsync(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _hub.Client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType);
    }
}
