using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Security;

/// <summary>Who sent a request.</summary>
internal static class CallerReading
{
    private const string Scheme = "Bearer ";

    /// <returns>Whom the token in the <c>Authorization</c> header stands for; <see cref="Caller.Anonymous"/> without one.</returns>
    /// <exception cref="TokenException">There is a token that the hub does not take, or its bearer asks too often.</exception>
    public static async ValueTask<Caller> CallerOfAsync(this HttpContext http)
    {
        var caller = await ReadAsync(http);
        return http.RequestServices.GetRequiredService<RateLimits>().WaitOf(http, caller) is { } wait ? throw TokenException.TooOften(wait) : caller;
    }

    private static ValueTask<Caller> ReadAsync(HttpContext http)
    {
        var sent = http.Request.Headers.Authorization;
        if (sent.Count == 0) return new ValueTask<Caller>(Caller.Anonymous);
        var text = sent.Count == 1 ? sent[0] ?? "" : "";
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && text.AsSpan(Scheme.Length).Trim() is { Length: > 0 } token
            ? http.RequestServices.GetRequiredService<TokenReader>().ReadAsync(token.ToString(), http.RequestAborted)
            : throw TokenException.Invalid("The Authorization header was expected to hold the word Bearer and a token.");
    }
}
