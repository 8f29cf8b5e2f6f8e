using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http.Batches;
using Jianye.DataHub.Host.Transports.Http.Incremental;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Jianye.DataHub.Host.Transports.ServerSentEvents;
using Jianye.DataHub.Host.Transports.WebSocket;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Schema.Execution;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary><c>/graphql</c> by the GraphQL-over-HTTP specification: queries by GET and POST, the schema's text, and for browsers the
/// way to the query page.</summary>
internal static class GraphQLEndpoint
{
    public const string Path = "/graphql";

    /// <summary>Who sends it with the word <c>report</c> is told what the operation costs; with the word <c>validate</c> that alone, and it is not run.</summary>
    public const string CostHeader = "GraphQL-Cost";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Parameters of an address that asks for data and not for the page.</summary>
    private static readonly string[] AsksForData = ["query", "extensions", "id", "documentId"];

    /// <param name="page">Answers browsers that open the address; null for a hub without a page.</param>
    /// <param name="deadline">How long a request may take.</param>
    public static void MapGraphQL(this WebApplication app, RequestDelegate? page, RequestTimeoutPolicy deadline)
    {
        app.MapPost(Path, AnswerAsync).WithRequestTimeout(deadline);
        app.MapMethods(Path, Reading, http => AnswerReadingAsync(http, page)).WithRequestTimeout(deadline);
        foreach (var address in new[] { "/persisted/{id}", "/persisted/{id}/{operationName}" }) app.MapMethods(Path + address, [.. Reading, HttpMethods.Post], AnswerAsync).WithRequestTimeout(deadline);
        app.MapMethods(Path, ["OPTIONS", "PUT", "PATCH", "DELETE"], NotAllowedAsync);
        foreach (var address in new[] { "/sdl", "/schema", "/schema.graphql" }) app.MapMethods(Path + address, Reading, SchemaAsync);
    }

    private static Task AnswerReadingAsync(HttpContext http, RequestDelegate? page)
    {
        if (http.WebSockets.IsWebSocketRequest) return WebSocketEndpoint.AnswerAsync(http);
        if (http.Request.Query.ContainsKey("sdl")) return SchemaAsync(http);
        var asksForData = AsksForData.Any(http.Request.Query.ContainsKey);
        return page is not null && !asksForData && MediaTypes.PrefersHtml(http.Request) ? page(http) : AnswerAsync(http);
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        // Answers may hold what only this caller may see.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept";
        var takesEvents = !HttpMethods.IsHead(http.Request.Method) && MediaTypes.TakesEvents(http.Request);
        var lines = MediaTypes.ChooseLines(http.Request);
        var inParts = AcceptedParts.Of(http.Request);
        if ((MediaTypes.Choose(http.Request) ?? lines ?? (takesEvents || inParts is not null ? MediaTypes.Json : null)) is not { } mediaType)
        {
            await RefuseAsync(http, StatusCodes.Status406NotAcceptable, MediaTypes.Json, new GraphError(
                "HC0063", $"None of the media types in the Accept header can be sent; {MediaTypes.Response}, {MediaTypes.Json}, {MediaTypes.Lines}, {MediaTypes.Events} and {AcceptedParts.MediaType} can."));
            return;
        }

        try
        {
            CrossSiteRule.Check(http.Request, http.RequestServices.GetRequiredService<WebOptions>());
            // Before the body is read: who sends a token that is not taken gets no further.
            var credential = await http.CredentialOfAsync();
            using var body = http.RequestServices.GetRequiredService<BodyBudget>().Open();
            using var files = SpoolOf(http, credential);
            var sent = HttpMethods.IsPost(http.Request.Method)
                ? await RequestReader.FromBodyAsync(http.Request, body, files, http.RequestServices.GetRequiredService<LoadOptions>().MaximumBatch)
                : SentBody.Of(RequestReader.FromQuery(http.Request));
            if (sent.IsBatch)
            {
                var listed = lines ?? MediaTypes.Choose(http.Request)
                    ?? throw new RequestException(StatusCodes.Status406NotAcceptable, "HC0063", $"Several operations are answered as a list in {MediaTypes.Response} or {MediaTypes.Json}, or as {MediaTypes.Lines}; accept one of them.");
                await BatchAnswer.WriteAsync(http, sent, credential.Caller, listed, RunOneAsync);
                return;
            }

            var request = await FindAsync(http, sent.Operations[0], credential);
            if (takesEvents && (MediaTypes.PrefersEvents(http.Request) || http.RequestServices.GetRequiredService<IGraphService>().IsSubscription(request)))
            {
                // Whatever the body held, a stream does not.
                body.Dispose();
                await EventStreamEndpoint.AnswerAsync(http, request, credential);
                return;
            }

            if (MediaTypes.IsLines(mediaType))
            {
                await BatchAnswer.WriteAsync(http, sent, credential.Caller, mediaType, _ => RunAsync(http, request));
                return;
            }

            using var response = await RunAsync(http, request with { Incremental = inParts?.Format });
            if (response.Further is not null || (inParts is not null && response.Kind == ResponseKind.Executed && MediaTypes.Choose(http.Request) is null))
            {
                await MultipartAnswer.WriteAsync(http, response, inParts!);
                return;
            }

            if (response.Kind == ResponseKind.Unavailable) http.Response.Headers.RetryAfter = "1";
            if (response.Kind == ResponseKind.MethodNotAllowed) http.Response.Headers.Allow = "POST";
            if (response.Cache is { } policy && request.IsReadOnly && CacheHeaders.Write(http, policy, mediaType, response.Json.Span))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            await WriteAsync(http, Status(response.Kind, mediaType), mediaType, response.Json);

            async Task<GraphResponse> RunOneAsync(SentOperation one) => await RunAsync(http, await FindAsync(http, one, credential));
        }
        catch (TokenException fault)
        {
            fault.WriteHeaders(http.Response);
            await RefuseAsync(http, fault.Status, mediaType, new GraphError(fault.Code, fault.Message));
        }
        catch (RequestException fault)
        {
            if (fault.RetryAfter is { } after) http.Response.Headers.RetryAfter = Refusal.Seconds(after);
            await RefuseAsync(http, fault.Status, mediaType, fault.Error);
        }
    }

    /// <summary>The request with its document, and with what its headers say.</summary>
    private static async ValueTask<GraphRequest> FindAsync(HttpContext http, SentOperation sent, Credential credential)
    {
        var cost = http.Request.Headers[CostHeader].ToString();
        return (await http.RequestServices.GetRequiredService<OperationCatalog>().FindAsync(sent, http.RequestAborted)) with
        {
            Caller = credential.Caller,
            Purpose = http.PurposeOf(),
            Address = http.AddressOf(),
            ReportsCost = cost.Equals("report", StringComparison.OrdinalIgnoreCase),
            PricesOnly = cost.Equals("validate", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>Where the files of a form are received; null where the hub changes nothing.</summary>
    /// <exception cref="TokenException">A form without a token: nobody fills the disk whom nobody knows.</exception>
    private static UploadSpool? SpoolOf(HttpContext http, Credential credential)
    {
        var spool = http.RequestServices.GetService<UploadSpools>()?.Open();
        return spool is null || credential.Caller.IsAuthenticated || !FormReader.IsForm(http.Request)
            ? spool
            : throw TokenException.Missing("A form with files needs a token; send one in the Authorization header.");
    }

    /// <summary>In its turn, which is over before the answer is sent: slow takers keep nobody waiting.</summary>
    private static async Task<GraphResponse> RunAsync(HttpContext http, GraphRequest request)
    {
        var executor = http.RequestServices.GetRequiredService<GraphExecutor>();
        return await http.RequestServices.GetRequiredService<ExecutionGate>().RunAsync(() => executor.ExecuteAsync(request, http.RequestAborted), http.RequestAborted);
    }

    /// <summary>In the older media type a request that was understood as such has status 200, whatever became of it.</summary>
    private static int Status(ResponseKind kind, string mediaType) => kind switch
    {
        ResponseKind.Executed => StatusCodes.Status200OK,
        ResponseKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.RequestError => mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        ResponseKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task NotAllowedAsync(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, HEAD, POST";
        return RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, MediaTypes.Json, new GraphError("HUB_METHOD", "Operations are sent by POST, queries by GET too."));
    }

    private static async Task SchemaAsync(HttpContext http)
    {
        try
        {
            if (!http.RequestServices.GetRequiredService<OperationLimits>().MayIntrospect((await http.CallerOfAsync()).Role))
            {
                await RefuseAsync(http, StatusCodes.Status403Forbidden, MediaTypes.Json, new GraphError("HC0046", "The schema is not shown to the token's role."));
                return;
            }
        }
        catch (TokenException fault)
        {
            fault.WriteHeaders(http.Response);
            await RefuseAsync(http, fault.Status, MediaTypes.Json, new GraphError(fault.Code, fault.Message));
            return;
        }

        var document = http.RequestServices.GetRequiredService<SchemaDocument>();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await Results.File(document.Bytes, "application/graphql; charset=utf-8", "schema.graphql", entityTag: document.Tag).ExecuteAsync(http);
    }

    private static Task RefuseAsync(HttpContext http, int status, string mediaType, GraphError error)
        => WriteAsync(http, status, mediaType, ErrorResponse.Write([error]));

    private static async Task WriteAsync(HttpContext http, int status, string mediaType, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }
}
