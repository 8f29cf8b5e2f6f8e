using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>As whom a stream is open, and for how long.</summary>
/// <param name="http">The request that opened it.</param>
/// <param name="credential">What was shown.</param>
/// <param name="keyCheck">How often to ask whether an API key was taken back.</param>
internal sealed class StreamSession(HttpContext http, Credential credential, TimeSpan keyCheck, TimeProvider time)
{
    private const string Over = "the token's time is over; connect with a new one.";

    private Credential _credential = credential;
    private DateTimeOffset _end = credential.EndOf(time.GetUtcNow());
    private DateTimeOffset _nextCheck = time.GetUtcNow() + keyCheck;
    private volatile string? _refusal;

    public Caller Caller => _credential.Caller;

    /// <summary>The end of its time as the token says it.</summary>
    public DateTimeOffset ExpiresAt => _credential.ExpiresAt;

    /// <summary>Why the stream may go on no longer; null while it may. Begins to ask about an API key from time to time.</summary>
    public string? FaultAt(DateTimeOffset now)
    {
        if (now >= _end) return Over;
        if (_credential.Key is { } key && now >= _nextCheck)
        {
            _nextCheck = now + keyCheck;
            _ = CheckAsync(key);
        }

        return _refusal;
    }

    /// <summary>After how long to ask again.</summary>
    public TimeSpan NextAfter(DateTimeOffset now) => (_credential.Key is null || _end < _nextCheck ? _end : _nextCheck) - now;

    /// <summary>Goes on with a newer token.</summary>
    /// <returns>False where it is of another subject, role, scope or platform.</returns>
    public bool TryRenew(Credential newer)
    {
        if (!newer.IsOfTheSameAs(_credential)) return false;
        (_credential, _end) = (newer, newer.EndOf(time.GetUtcNow()));
        return true;
    }

    private async Task CheckAsync(string key)
    {
        try
        {
            await http.RequestServices.GetRequiredService<ApiKeyReader>().CheckAsync(key, http.RequestAborted);
        }
        catch (TokenException fault) when (fault.Status == StatusCodes.Status401Unauthorized)
        {
            _refusal = fault.Message;
        }
        catch (Exception fault) when (fault is TokenException or OperationCanceledException)
        {
            // The database does not answer, or the client is gone: the next look tells.
        }
    }
}
