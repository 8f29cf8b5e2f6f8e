using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Http;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Web;

/// <summary>Which pages may open a socket or an event stream: the hub's own and those of the origins that are allowed. Browsers do not ask the hub before they open a socket, and tell it
/// whose page does; what is no browser sends no origin.</summary>
internal static class OriginRule
{
    /// <exception cref="RequestException">A page of another origin asks (403, HUB_ORIGIN).</exception>
    public static void Check(HttpRequest request, WebOptions web)
    {
        var sent = request.Headers[HeaderNames.Origin];
        if (sent.Count == 0) return;
        var origin = sent.ToString();
        if (IsOwn(origin, request) || web.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)) return;
        throw new RequestException(StatusCodes.Status403Forbidden, "HUB_ORIGIN", "Pages of this origin may open no stream; the operator of the hub can allow it by Web:AllowedOrigins.");
    }

    // A proxy that is not known may have taken the encryption off: by its word alone the hub can't tell http from https.
    private static bool IsOwn(string origin, HttpRequest request)
        => Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && (!request.IsHttps || page.Scheme == "https")
            && page.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) && (request.Host.Port is { } port ? port == page.Port : page.IsDefaultPort);
}
