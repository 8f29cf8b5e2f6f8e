using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Transports.Http;

namespace Jianye.DataHub.Host.Security;

/// <summary>For what a request asks for personal data, and from where.</summary>
internal static class PurposeReading
{
    public const string Header = "X-Purpose";

    /// <returns>Null where nothing was said.</returns>
    /// <exception cref="RequestException">What was said is no purpose (HUB_PURPOSE_INVALID).</exception>
    public static Purpose? PurposeOf(this HttpContext http)
    {
        var sent = http.Request.Headers[Header];
        if (sent.Count == 0) return null;
        // Browsers send no letters beyond Latin in a header: those come as percent signs and digits.
        return sent.Count == 1 && Purpose.Read(Uri.UnescapeDataString(sent[0] ?? "")) is { } purpose
            ? purpose
            : throw new RequestException(StatusCodes.Status400BadRequest, "HUB_PURPOSE_INVALID", $"The header {Header} was expected to hold {Purpose.Expected}, as UTF-8 or percent-encoded.");
    }

    /// <summary>The address of the connection; behind a proxy that of the proxy.</summary>
    public static string? AddressOf(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
