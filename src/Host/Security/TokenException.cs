using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Security;

/// <summary>Who asks can't be told, or may not.</summary>
/// <param name="status">The HTTP status: 401, 403, 429 or 503.</param>
/// <param name="code">The error's code.</param>
/// <param name="message">One sentence without anything of the token.</param>
internal sealed class TokenException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    /// <summary>What <c>WWW-Authenticate</c> says (RFC 6750); null where another token would not help.</summary>
    public string? Challenge { get; private init; }

    /// <summary>When to come again; null where that would not help.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static TokenException Invalid(string reason)
        => new(StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", reason) { Challenge = "Bearer error=\"invalid_token\"" };

    public static TokenException Missing(string message)
        => new(StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", message) { Challenge = "Bearer" };

    public static TokenException Forbidden(string message) => new(StatusCodes.Status403Forbidden, "AUTH_NOT_AUTHORIZED", message);

    public static TokenException Unavailable(string message = "The issuer of tokens does not answer; send the request again in a moment.")
        => new(StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", message) { RetryAfter = TimeSpan.FromSeconds(1) };

    /// <param name="after">When to come again.</param>
    public static TokenException TooOften(TimeSpan after)
        => new(StatusCodes.Status429TooManyRequests, RateLimits.Code, "Too many requests come with this token; send fewer.") { RetryAfter = after };

    /// <summary>Writes the headers that go with the refusal.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        if (Challenge is not null) response.Headers.WWWAuthenticate = Challenge;
        if (RetryAfter is { } after) response.Headers.RetryAfter = Refusal.Seconds(after);
    }
}
