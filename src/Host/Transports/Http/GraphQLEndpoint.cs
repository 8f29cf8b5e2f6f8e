using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary><c>/graphql</c> by the GraphQL-over-HTTP specification: queries by GET and POST, the schema's text, and for browsers the
/// way to the query page.</summary>
internal static class GraphQLEndpoint
{
    public const string Path = "/graphql";

    public static void MapGraphQL(this WebApplication app)
    {
        app.MapPost(Path, AnswerAsync);
        app.MapGet(Path, AnswerGetAsync);
        app.MapMethods(Path, ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"], NotAllowedAsync);
        foreach (var address in new[] { "/sdl", "/schema", "/schema.graphql" }) app.MapGet(Path + address, SchemaAsync);
    }

    private static Task AnswerGetAsync(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("sdl")) return SchemaAsync(http);
        var asksForData = http.Request.Query.ContainsKey("query") || http.Request.Query.ContainsKey("extensions");
        if (asksForData || !MediaTypes.PrefersHtml(http.Request)) return AnswerAsync(http);
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect($"{http.Request.PathBase}{Path}/{http.Request.QueryString}", permanent: false);
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        // Answers may hold what only this caller may see.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept";
        if (MediaTypes.Choose(http.Request) is not { } mediaType)
        {
            await RefuseAsync(http, StatusCodes.Status406NotAcceptable, MediaTypes.Json, new GraphError(
                "HC0063", $"None of the media types in the Accept header can be sent; {MediaTypes.Response} and {MediaTypes.Json} can."));
            return;
        }

        try
        {
            var request = HttpMethods.IsGet(http.Request.Method) ? RequestReader.FromQuery(http.Request) : await RequestReader.FromBodyAsync(http.Request);
            var response = await http.RequestServices.GetRequiredService<GraphExecutor>().ExecuteAsync(request, http.RequestAborted);
            if (response.Kind == ResponseKind.MethodNotAllowed) http.Response.Headers.Allow = "POST";
            await WriteAsync(http, Status(response.Kind, mediaType), mediaType, response.Json);
        }
        catch (RequestException fault)
        {
            await RefuseAsync(http, fault.Status, mediaType, fault.Error);
        }
    }

    /// <summary>In the older media type a request that was understood as such has status 200, whatever became of it.</summary>
    private static int Status(ResponseKind kind, string mediaType) => kind switch
    {
        ResponseKind.Executed => StatusCodes.Status200OK,
        ResponseKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.RequestError => mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task NotAllowedAsync(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, POST";
        return RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, MediaTypes.Json, new GraphError("HUB_METHOD", "Operations are sent by POST, queries by GET too."));
    }

    private static Task SchemaAsync(HttpContext http)
    {
        http.Response.ContentType = "application/graphql; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        return http.Response.WriteAsync(http.RequestServices.GetRequiredService<SchemaDocument>().Text, http.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext http, int status, string mediaType, GraphError error)
        => WriteAsync(http, status, mediaType, ErrorResponse.Write([error]));

    private static async Task WriteAsync(HttpContext http, int status, string mediaType, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }
}
