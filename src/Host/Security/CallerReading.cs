using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Security;

/// <summary>Who sent a request.</summary>
internal static class CallerReading
{
    private const string Scheme = "Bearer ";

    private const string KeyHeader = "X-API-Key";

    /// <returns>Whom the token or API key in the <c>Authorization</c> header, or the key in <c>X-API-Key</c>, stands for; <see cref="Caller.Anonymous"/> without one.</returns>
    /// <exception cref="TokenException">There is a token that the hub does not take, or its bearer asks too often.</exception>
    public static async ValueTask<Caller> CallerOfAsync(this HttpContext http)
    {
        var caller = await ReadAsync(http);
        return http.RequestServices.GetRequiredService<RateLimits>().WaitOf(http, caller) is { } wait ? throw TokenException.TooOften(wait) : caller;
    }

    private static ValueTask<Caller> ReadAsync(HttpContext http)
    {
        var (sent, key) = (http.Request.Headers.Authorization, http.Request.Headers[KeyHeader]);
        if (key.Count > 0)
        {
            return sent.Count == 0 && key.Count == 1 && ApiKeyReader.IsKey(key[0]!)
                ? KeysOf(http).ReadAsync(key[0]!, http.RequestAborted)
                : throw TokenException.Invalid($"The header {KeyHeader} was expected once, to hold an API key, and no Authorization beside it.");
        }

        if (sent.Count == 0) return new ValueTask<Caller>(Caller.Anonymous);
        var text = sent.Count == 1 ? sent[0] ?? "" : "";
        var token = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && text.AsSpan(Scheme.Length).Trim() is { Length: > 0 } rest
            ? rest.ToString()
            : throw TokenException.Invalid("The Authorization header was expected to hold the word Bearer and a token.");
        return ApiKeyReader.IsKey(token) ? KeysOf(http).ReadAsync(token, http.RequestAborted) : http.RequestServices.GetRequiredService<TokenReader>().ReadAsync(token, http.RequestAborted);
    }

    private static ApiKeyReader KeysOf(HttpContext http) => http.RequestServices.GetRequiredService<ApiKeyReader>();
}
