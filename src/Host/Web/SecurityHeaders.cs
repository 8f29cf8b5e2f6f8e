using Microsoft.Extensions.Primitives;

namespace Jianye.DataHub.Host.Web;

/// <summary>Headers of every answer, unless its address writes others: the page, its files and what may be kept.</summary>
internal static class SecurityHeaders
{
    /// <summary>What is no page opens nothing, should a browser be led to show it as one.</summary>
    private static readonly StringValues Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly StringValues NoSniff = "nosniff";

    private static readonly StringValues NoReferrer = "no-referrer";

    private static readonly StringValues NoStore = "no-store";

    private static readonly StringValues Deny = "DENY";

    private static readonly StringValues SameOrigin = "same-origin";

    public static Task WriteAsync(HttpContext http, RequestDelegate next)
    {
        Write(http.Response.Headers);
        return next(http);
    }

    public static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers.XFrameOptions = Deny;
        headers.CacheControl = NoStore;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
    }
}
