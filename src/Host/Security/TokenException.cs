namespace Jianye.DataHub.Host.Security;

/// <summary>Who asks can't be told, or may not.</summary>
/// <param name="status">The HTTP status: 401, 403 or 503.</param>
/// <param name="code">The error's code.</param>
/// <param name="message">One sentence without anything of the token.</param>
internal sealed class TokenException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    /// <summary>What <c>WWW-Authenticate</c> says (RFC 6750); null where another token would not help.</summary>
    public string? Challenge { get; private init; }

    public static TokenException Invalid(string reason)
        => new(StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", reason) { Challenge = "Bearer error=\"invalid_token\"" };

    public static TokenException Missing(string message)
        => new(StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", message) { Challenge = "Bearer" };

    public static TokenException Forbidden(string message) => new(StatusCodes.Status403Forbidden, "AUTH_NOT_AUTHORIZED", message);

    public static TokenException Unavailable()
        => new(StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The issuer of tokens does not answer; send the request again in a moment.");

    /// <summary>Writes the headers that go with the refusal.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        if (Challenge is not null) response.Headers.WWWAuthenticate = Challenge;
        if (status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "1";
    }
}
