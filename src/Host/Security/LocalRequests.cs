using System.Net;

namespace Jianye.DataHub.Host.Security;

/// <summary>Which requests people and programs of this machine send themselves.</summary>
internal static class LocalRequests
{
    /// <summary>What reverse proxies add: behind one, everybody's requests come from the loopback.</summary>
    private static readonly string[] Forwarding = ["Forwarded", "Via", "X-Original-For", "X-Original-Proto", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Forwarded-Proto", "X-Real-IP"];

    /// <returns>False for what a page of another origin sends, what a proxy passes on, and what comes from another machine.</returns>
    public static bool Includes(HttpRequest request)
        => request.HttpContext.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender)
            && !IsForwarded(request) && !IsOfOtherSite(request);

    /// <summary>Whether the sender names the hub by the port on which it listens, and no proxy says that it stands between.</summary>
    public static bool AreDirect(HttpRequest request) => request.Host.Port == request.HttpContext.Connection.LocalPort && !IsForwarded(request);

    private static bool IsForwarded(HttpRequest request) => Forwarding.Any(request.Headers.ContainsKey);

    private static bool IsOfOtherSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}");
    }
}
