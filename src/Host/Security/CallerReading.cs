using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Web;
using Microsoft.Extensions.Primitives;

namespace Jianye.DataHub.Host.Security;

/// <summary>Who sent a request.</summary>
internal static class CallerReading
{
    public const string KeyHeader = "X-API-Key";

    private const string Scheme = "Bearer ";

    /// <returns>Whom the token or API key in the <c>Authorization</c> header, or the key in <c>X-API-Key</c>, stands for; <see cref="Caller.Anonymous"/> without one.</returns>
    /// <exception cref="TokenException">There is a token that the hub does not take, or its bearer asks too often.</exception>
    public static async ValueTask<Caller> CallerOfAsync(this HttpContext http) => (await http.CredentialOfAsync()).Caller;

    /// <summary><see cref="CallerOfAsync"/>, telling how long what was shown holds.</summary>
    /// <exception cref="TokenException">There is a token that the hub does not take, or its bearer asks too often.</exception>
    public static async ValueTask<Credential> CredentialOfAsync(this HttpContext http)
    {
        var credential = await http.CheckAsync(http.Request.Headers.Authorization, http.Request.Headers[KeyHeader]);
        return http.RequestServices.GetRequiredService<RateLimits>().WaitOf(http, credential.Caller) is { } wait ? throw TokenException.TooOften(wait) : credential;
    }

    /// <summary>Checks what a caller shows, wherever it stood.</summary>
    /// <param name="http">The request, or that of the socket.</param>
    /// <param name="sent">Values of <c>Authorization</c>.</param>
    /// <param name="key">Values of <c>X-API-Key</c>.</param>
    /// <exception cref="TokenException">There is a token that the hub does not take.</exception>
    public static ValueTask<Credential> CheckAsync(this HttpContext http, StringValues sent, StringValues key)
    {
        if (key.Count > 0)
        {
            return sent.Count == 0 && key.Count == 1 && ApiKeyReader.IsKey(key[0]!)
                ? KeysOf(http).CheckAsync(key[0]!, http.RequestAborted)
                : throw TokenException.Invalid($"The header {KeyHeader} was expected once, to hold an API key, and no Authorization beside it.");
        }

        if (sent.Count == 0) return new ValueTask<Credential>(Credential.None);
        var text = sent.Count == 1 ? sent[0] ?? "" : "";
        var token = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && text.AsSpan(Scheme.Length).Trim() is { Length: > 0 } rest
            ? rest.ToString()
            : throw TokenException.Invalid("The Authorization header was expected to hold the word Bearer and a token.");
        return ApiKeyReader.IsKey(token) ? KeysOf(http).CheckAsync(token, http.RequestAborted) : http.RequestServices.GetRequiredService<TokenReader>().CheckAsync(token, http.RequestAborted);
    }

    private static ApiKeyReader KeysOf(HttpContext http) => http.RequestServices.GetRequiredService<ApiKeyReader>();
}
