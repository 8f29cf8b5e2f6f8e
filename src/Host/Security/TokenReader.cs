using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Jianye.DataHub.Host.Security;

/// <summary>Checks tokens and tells whom they stand for: signature, algorithm, issuer, audience, time, claims.</summary>
internal sealed class TokenReader : IDisposable
{
    /// <summary>Characters of a token.</summary>
    private const int Longest = 16_000;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };
    private readonly KnownTokens _known;
    private readonly TimeProvider _time;
    private readonly TimeSpan _skew;
    private readonly TokenValidationParameters _expected;
    private readonly IssuerKeys? _authority;

    private TokenReader(TokenOptions options, TimeProvider time, IssuerKeys? authority, string[] algorithms)
    {
        (_time, _skew, _authority, _known) = (time, TimeSpan.FromSeconds(options.ClockSkewSeconds), authority, new KnownTokens(time, TimeSpan.FromMinutes(1)));
        _expected = new TokenValidationParameters
        {
            ValidAudience = options.Audience,
            ValidAlgorithms = algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            LifetimeValidator = HoldsNow,
        };
    }

    /// <summary>Takes the tokens of the hub's own key, and of the one before it.</summary>
    public static TokenReader Of(SigningKey key, TokenOptions options, TimeProvider time, SigningKey? previous = null)
    {
        var reader = new TokenReader(options, time, null, [SecurityAlgorithms.EcdsaSha256]);
        SecurityKey[] keys = previous is null ? [key.Key] : [key.Key, previous.Key];
        (reader._expected.IssuerSigningKeys, reader._expected.ValidIssuer) = (keys, TokenIssuer.Name);
        return reader;
    }

    /// <summary>Takes the tokens of an OpenID Connect issuer.</summary>
    /// <param name="options">With an authority.</param>
    public static TokenReader OfAuthority(TokenOptions options, TimeProvider time)
        => new(options, time, new IssuerKeys(options.Authority!, time), [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256]);

    public void Dispose() => _authority?.Dispose();

    /// <exception cref="TokenException">The token is none that the hub takes, or its issuer can't be asked.</exception>
    public async ValueTask<Caller> ReadAsync(string token, CancellationToken cancellationToken) => (await CheckAsync(token, cancellationToken)).Caller;

    /// <summary><see cref="ReadAsync"/>, telling how long the token holds.</summary>
    /// <exception cref="TokenException">The token is none that the hub takes, or its issuer can't be asked.</exception>
    public async ValueTask<Credential> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (_known.Find(token) is { } known) return known;
        if (token.Length > Longest) throw TokenException.Invalid($"The token is longer than {Longest} characters.");
        var result = _authority is null ? await _handler.ValidateTokenAsync(token, _expected) : await CheckAsync(_authority, token, cancellationToken);
        if (!result.IsValid) throw TokenException.Invalid(ReasonOf(result.Exception));
        var read = (JsonWebToken)result.SecurityToken;
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(read.EncodedPayload));
        var expiry = new DateTimeOffset(read.ValidTo);
        var credential = new Credential(TokenClaims.Read(payload.RootElement), expiry, expiry + _skew);
        _known.Add(token, credential);
        return credential;
    }

    private async Task<TokenValidationResult> CheckAsync(IssuerKeys authority, string token, CancellationToken cancellationToken)
    {
        var told = await authority.GetAsync(cancellationToken);
        var result = await CheckAsync(told, token);
        if (result.Exception is not SecurityTokenInvalidSignatureException) return result;
        var newer = await authority.GetNewerAsync(told, cancellationToken);
        return newer == told ? result : await CheckAsync(newer, token);
    }

    private Task<TokenValidationResult> CheckAsync(OpenIdConnectConfiguration issuer, string token)
    {
        var expected = _expected.Clone();
        (expected.ValidIssuer, expected.IssuerSigningKeys) = (issuer.Issuer, issuer.SigningKeys);
        return _handler.ValidateTokenAsync(token, expected);
    }

    private bool HoldsNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters expected)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (until is null) throw new SecurityTokenNoExpirationException();
        if (until.Value < now - _skew) throw new SecurityTokenExpiredException();
        // The library hands the least of all times over for a token without a beginning.
        return from is null || from.Value <= now + _skew ? true : throw new SecurityTokenNotYetValidException();
    }

    /// <summary>The library's own sentences repeat parts of the token.</summary>
    private static string ReasonOf(Exception fault) => fault switch
    {
        SecurityTokenExpiredException => "The token's time is over; get a new one.",
        SecurityTokenNotYetValidException => "The token's time has not begun; look at the clocks of issuer and hub.",
        SecurityTokenNoExpirationException => "The token says no end of its time (exp), and was expected to.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenInvalidAlgorithmException => "The token is signed by an algorithm that is not taken.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => "The token's signature is not that of a key the hub knows.",
        _ => "The token can't be read; a signed JSON web token was expected.",
    };
}
