using System.Threading.RateLimiting;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Http.Incremental;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Subscriptions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Jianye.DataHub.Host.Transports.ServerSentEvents;

/// <summary>Operations of whoever accepts <c>text/event-stream</c>. What is wrong with the request as such has its status; what is wrong with the operation comes as an event.</summary>
internal static class EventStreamEndpoint
{
    private const string LastEvent = "Last-Event-ID";

    /// <exception cref="RequestException">A page of another origin asks, too many streams are open, or the hub has too much to do.</exception>
    public static async Task AnswerAsync(HttpContext http, GraphRequest request, Credential credential)
    {
        OriginRule.Check(http.Request, http.RequestServices.GetRequiredService<WebOptions>());
        if (http.RequestServices.GetRequiredService<IGraphService>().IsSubscription(request)) await StreamAsync(http, request, credential);
        else await AnswerOnceAsync(http, request);
    }

    private static async Task AnswerOnceAsync(HttpContext http, GraphRequest request)
    {
        var graph = http.RequestServices.GetRequiredService<IGraphService>();
        var inParts = request with { Incremental = IncrementalFormat.ById };
        using var response = await http.RequestServices.GetRequiredService<ExecutionGate>().RunAsync(() => graph.ExecuteAsync(inParts, http.RequestAborted), http.RequestAborted);
        if (response.Kind == ResponseKind.MethodNotAllowed)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            throw new RequestException(StatusCodes.Status405MethodNotAllowed, "HUB_METHOD", "Only queries and subscriptions can be run by GET; send this operation by POST.");
        }

        await WriteAsync(http, response.Json, response.Further);
    }

    private static async Task StreamAsync(HttpContext http, GraphRequest request, Credential credential)
    {
        using var seat = http.RequestServices.GetRequiredService<StreamCounts>().Take(StreamKind.Events, http);
        if (!seat.TryBelongTo(credential.Caller)) throw StreamCounts.TooMany("token");
        var resumed = request with { ResumeAfter = http.Request.Headers[LastEvent].ToString() is { Length: > 0 } cursor ? cursor : null };
        var (stream, refusal) = await InTurnAsync(http, (gate, gone) => gate.BeginAsync(gone), graph => graph.SubscribeAsync(resumed, http.RequestAborted));
        using var refused = refusal;
        if (stream is null)
        {
            await WriteAsync(http, refusal!.Json);
            return;
        }

        await using (stream) await ServeAsync(http, stream, credential);
    }

    private static async Task ServeAsync(HttpContext http, GraphStream stream, Credential credential)
    {
        // Only the stream's own bounds end it.
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
        var (time, watch) = (http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestServices.GetRequiredService<StreamWatch>());
        Begin(http.Response);
        var options = http.RequestServices.GetRequiredService<StreamOptions>();
        using var events = new EventStream(http, options, new StreamSession(http, credential, options.KeyCheck, time), time);
        watch.Add(events);
        try
        {
            await events.RunAsync(stream);
        }
        finally
        {
            watch.Remove(events);
        }
    }

    /// <summary>An answer as an event, its further parts as one each, and its end.</summary>
    private static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> json, IncrementalPayloads? further = null)
    {
        Begin(http.Response);
        using var stopping = further.EndWithTheHub(http);
        EventWriter.WriteNext(http.Response.BodyWriter, json.Span, null);
        while (further is not null)
        {
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            using var next = await further.NextAsync(http.RequestAborted);
            if (next is null) break;
            EventWriter.WriteNext(http.Response.BodyWriter, next.Json.Span, null);
        }

        EventWriter.WriteComplete(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void Begin(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = $"{MediaTypes.Events}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>In its turn, which is over before anything is sent.</summary>
    private static async Task<T> InTurnAsync<T>(HttpContext http, Func<ExecutionGate, CancellationToken, ValueTask<RateLimitLease>> enter, Func<IGraphService, Task<T>> run)
    {
        using var turn = await enter(http.RequestServices.GetRequiredService<ExecutionGate>(), http.RequestAborted);
        return await run(http.RequestServices.GetRequiredService<IGraphService>());
    }
}
