using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Host.Web;

/// <summary>A request that is refused before anybody has looked at what it asks: a GraphQL-shaped answer all the same.</summary>
internal static class Refusal
{
    /// <param name="retryAfter">When to come again; null where coming again would not help.</param>
    public static async Task WriteAsync(HttpContext http, int status, GraphError error, TimeSpan? retryAfter = null)
    {
        var json = ErrorResponse.Write([error]);
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{MediaTypes.Choose(http.Request) ?? MediaTypes.Json}; charset=utf-8";
        http.Response.ContentLength = json.Length;
        if (retryAfter is { } after) http.Response.Headers.RetryAfter = Seconds(after);
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.BodyWriter.WriteAsync(json);
    }

    /// <summary>Whole seconds, one at least.</summary>
    public static string Seconds(TimeSpan after) => Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
