using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Jianye.DataHub.Host.Ide;

/// <summary>Banana Cake Pop below <c>/graphql/</c>, from the hub's own files: a browser that opens the page asks no other machine for anything.</summary>
internal static class IdeEndpoints
{
    /// <summary>The page compiles JSON schemas (<c>unsafe-eval</c>) and writes its styles itself (<c>unsafe-inline</c>); all else comes
    /// from the hub and goes to it.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'none'";

    /// <summary>What is no page opens nothing, should a browser be led to show it as one.</summary>
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="tokens">Gives the page a token of the role that is chosen; null for a page that brings none.</param>
    /// <returns>Answers a browser that opens the graph's own address, with or without a slash at its end.</returns>
    public static RequestDelegate MapIde(this WebApplication app, DevelopmentTokens? tokens)
    {
        var files = IdeFiles.BesideTheProgram();
        app.MapMethods(GraphQLEndpoint.Path + "/bcp-config.json", Reading, http => SettingsAsync(http, null, tokens));
        // In a browser that has been here before, the page's service worker answers /graphql/ui and the like with the page at once, and the
        // page looks for its settings below that address.
        app.MapMethods(GraphQLEndpoint.Path + "/{page}/bcp-config.json", Reading, http => SettingsAsync(http, "../../graphql", tokens));
        app.MapMethods(GraphQLEndpoint.Path + "/ui", Reading, http => RedirectAsync(http, "./"));
        app.MapMethods(GraphQLEndpoint.Path + "/{**file}", Reading, http => FileAsync(http, files, (string?)http.Request.RouteValues["file"] ?? ""));
        return http => http.Request.Path.Value!.EndsWith('/') ? PageAsync(http, files) : RedirectAsync(http, "graphql/");
    }

    /// <summary>The page's files stand beside each other below the slash. Not for ever: the same address answers programs, and a browser
    /// would keep a lasting redirect for them too.</summary>
    /// <param name="http">Asks for the page.</param>
    /// <param name="page">Where it is from there: a proxy may have taken a prefix off the path.</param>
    private static Task RedirectAsync(HttpContext http, string page)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect($"{(LocalRequests.AreDirect(http.Request) ? $"{http.Request.PathBase}{GraphQLEndpoint.Path}/" : page)}{http.Request.QueryString}", permanent: false);
        return Task.CompletedTask;
    }

    private static Task PageAsync(HttpContext http, IdeFiles files)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        return FileAsync(http, files, "index.html");
    }

    private static Task FileAsync(HttpContext http, IdeFiles files, string name)
    {
        if (!files.TryFind(name, out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        Protect(http.Response, file.IsProgram ? PagePolicy : DataPolicy);
        http.Response.Headers.CacheControl = file.CacheControl;
        return Results.File(file.Path, file.ContentType, entityTag: file.Tag).ExecuteAsync(http);
    }

    private static async Task SettingsAsync(HttpContext http, string? endpoint, DevelopmentTokens? tokens)
    {
        var token = tokens is null || !LocalRequests.Includes(http.Request) ? null : await TokenAsync(http, tokens);
        var settings = IdeSettings.Write(endpoint, token, IdeSamples.Of(token is null ? Role.Anonymous : DevelopmentEndpoints.ChosenRole(http.Request)));
        Protect(http.Response, DataPolicy);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = settings.Length;
        await http.Response.BodyWriter.WriteAsync(settings, http.RequestAborted);
    }

    /// <returns>Null where the hub knows nobody for whom it could be, or its database does not answer: the page opens all the same.</returns>
    private static async Task<string?> TokenAsync(HttpContext http, DevelopmentTokens tokens)
    {
        try
        {
            return await tokens.IssueAsync(DevelopmentEndpoints.ChosenRole(http.Request), http.RequestAborted);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static void Protect(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
