using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Jianye.DataHub.Host.Security;

/// <summary>What an OpenID Connect issuer tells of itself: its name and its keys. Read when the first token comes, twice a day, and when a token names a key that it had not told.</summary>
/// <remarks>The library's own manager looks for a new key behind the caller's back, so that the first tokens of it are refused.</remarks>
internal sealed class IssuerKeys(string authority, TimeProvider time) : IDisposable
{
    /// <summary>How often the issuer is asked at most, so that tokens with invented keys make the hub no burden to it.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    private readonly string _address = authority.TrimEnd('/') + "/.well-known/openid-configuration";
    private readonly SemaphoreSlim _asking = new(1);
    private volatile OpenIdConnectConfiguration? _known;
    private long _readAt;
    private long? _triedAt;

    public void Dispose() => _asking.Dispose();

    /// <summary>What is known of the issuer; an older word of it while it does not answer.</summary>
    /// <exception cref="TokenException">Nothing is known, and it does not answer (503).</exception>
    public async ValueTask<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken)
        => _known is { } known && time.GetElapsedTime(Interlocked.Read(ref _readAt)) < Fresh ? known : await AskAsync(_known, cancellationToken) ?? throw TokenException.Unavailable();

    /// <summary>Asks again, for who finds no key in what was told.</summary>
    /// <param name="seen">What was told.</param>
    /// <returns>The same where it was asked a moment ago or does not answer.</returns>
    public async ValueTask<OpenIdConnectConfiguration> GetNewerAsync(OpenIdConnectConfiguration seen, CancellationToken cancellationToken)
        => await AskAsync(seen, cancellationToken) ?? seen;

    private async Task<OpenIdConnectConfiguration?> AskAsync(OpenIdConnectConfiguration? seen, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_known != seen || (_triedAt is { } tried && time.GetElapsedTime(tried) < LookAgain)) return _known;
            _triedAt = time.GetTimestamp();
            var documents = new HttpDocumentRetriever { RequireHttps = _address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) };
            _known = await OpenIdConnectConfigurationRetriever.GetAsync(_address, documents, cancellationToken);
            Interlocked.Exchange(ref _readAt, time.GetTimestamp());
            return _known;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            return _known;
        }
        finally
        {
            _asking.Release();
        }
    }
}
