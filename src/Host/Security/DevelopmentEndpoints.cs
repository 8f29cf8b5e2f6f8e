using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Schema.Errors;
using Npgsql;

namespace Jianye.DataHub.Host.Security;

/// <summary><c>/auth/development-token?role=…</c>: a token as text. <c>/auth/roles</c>: a page on which the role of the query page is chosen.
/// Both are for hubs that have their own PostgreSQL and key and listen on a loopback address.</summary>
internal static class DevelopmentEndpoints
{
    public const string RolesPath = "/auth/roles";

    /// <summary>Holds the word of the role that the query page asks as: no secret, and of no use to who reads it.</summary>
    private const string RoleCookie = "hub-role";

    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void MapDevelopmentTokens(this WebApplication app, DevelopmentTokens tokens)
    {
        app.MapGet("/auth/development-token", (HttpContext http) => AnswerAsync(http, async () =>
        {
            var role = RoleOf(http.Request.Query["role"].ToString());
            var token = await tokens.IssueAsync(role, http.RequestAborted)
                ?? throw new TokenException(StatusCodes.Status404NotFound, "HUB_DEVELOPMENT_TOKEN", "The hub knows nobody yet for whom such a token could be; take deliveries in first.");
            await WriteAsync(http, "text/plain", token);
        }));
        app.MapGet(RolesPath, (HttpContext http) => AnswerAsync(http, () =>
        {
            http.Response.Headers.ContentSecurityPolicy = PagePolicy;
            return WriteAsync(http, "text/html", RolesPage.Write(ChosenRole(http.Request)));
        }));
        app.MapPost(RolesPath, (HttpContext http) => AnswerAsync(http, () =>
        {
            var role = RoleOf(http.Request.Query["role"].ToString());
            http.Response.Cookies.Append(RoleCookie, RoleNames.Of(role), new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Strict });
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = LocalRequests.AreDirect(http.Request) ? $"{http.Request.PathBase}/graphql/" : "../graphql/";
            return Task.CompletedTask;
        }));
    }

    /// <summary>As whom the query page asks: the chosen role, an administrator until one is chosen.</summary>
    public static Role ChosenRole(HttpRequest request)
        => RoleNames.All.TryGetValue(request.Cookies[RoleCookie] ?? "", out var role) ? role : Role.Admin;

    private static Role RoleOf(string name) => RoleNames.All.TryGetValue(name, out var role)
        ? role
        : throw new TokenException(StatusCodes.Status400BadRequest, "HUB_DEVELOPMENT_TOKEN", $"The parameter role was expected to be one of {string.Join(", ", RoleNames.All.Keys)}.");

    private static async Task AnswerAsync(HttpContext http, Func<Task> answer)
    {
        try
        {
            http.Response.Headers.CacheControl = "no-store";
            if (!LocalRequests.Includes(http.Request)) throw new TokenException(StatusCodes.Status403Forbidden, "HUB_DEVELOPMENT_TOKEN", "Pages of other sites, proxies and other machines get no token here.");
            await answer();
        }
        catch (TokenException fault)
        {
            await RefuseAsync(http, fault.Status, fault.Code, fault.Message);
        }
        catch (NpgsqlException)
        {
            http.Response.Headers.RetryAfter = "1";
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The hub's database does not answer; send the request again in a moment.");
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, "application/json", Encoding.UTF8.GetString(ErrorResponse.Write([new GraphError(code, message)]).Span));
    }

    private static Task WriteAsync(HttpContext http, string type, string text)
    {
        http.Response.ContentType = $"{type}; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // Without a referrer at all a browser would say that a form of the page came from nowhere.
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
