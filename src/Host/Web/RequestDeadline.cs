using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Errors;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Jianye.DataHub.Host.Web;

/// <summary>How long a request to the graph may take in all.</summary>
internal static class RequestDeadline
{
    public static RequestTimeoutPolicy Policy(LoadOptions load) => new()
    {
        Timeout = load.RequestTimeout,
        WriteTimeoutResponse = WriteAsync,
    };

    private static Task WriteAsync(HttpContext http)
    {
        // What had been written of the answer is gone, its headers too.
        SecurityHeaders.Write(http.Response.Headers);
        return Refusal.WriteAsync(
            http, StatusCodes.Status503ServiceUnavailable, new GraphError("HC0045", "The request took longer than the hub allows; send it faster, or ask for less at once."), TimeSpan.FromSeconds(1));
    }
}
