using System.Net;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Host.Web;

/// <summary>Whoever is not on this machine is served by HTTPS only: the hub's own, or that of a proxy which is known and says so. Probes of
/// <c>/health</c> say nothing that matters.</summary>
internal static class EncryptionRule
{
    public static Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (request.IsHttps || (http.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender)) || request.Path.StartsWithSegments("/health")) return next(http);
        return Refusal.WriteAsync(http, StatusCodes.Status403Forbidden, new GraphError(
            "HUB_HTTPS", "The hub speaks to other machines by HTTPS only; ask by https, through a proxy that the hub knows and that sends X-Forwarded-Proto."));
    }
}
