using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Jianye.DataHub.Host.Security;

/// <summary>Checks tokens and tells whom they stand for: signature, algorithm, issuer, audience, time, claims.</summary>
internal sealed class TokenReader
{
    /// <summary>Characters of a token.</summary>
    private const int Longest = 16_000;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };
    private readonly KnownTokens _known;
    private readonly TimeProvider _time;
    private readonly TimeSpan _skew;
    private readonly TokenValidationParameters _expected;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? _authority;

    private TokenReader(TokenOptions options, TimeProvider time, ConfigurationManager<OpenIdConnectConfiguration>? authority, string[] algorithms)
    {
        (_time, _skew, _authority, _known) = (time, TimeSpan.FromSeconds(options.ClockSkewSeconds), authority, new KnownTokens(time));
        _expected = new TokenValidationParameters
        {
            ValidAudience = options.Audience,
            ValidAlgorithms = algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            LifetimeValidator = HoldsNow,
            ConfigurationManager = authority,
        };
    }

    /// <summary>Takes the tokens of the hub's own key.</summary>
    public static TokenReader Of(SigningKey key, TokenOptions options, TimeProvider time)
    {
        var reader = new TokenReader(options, time, null, [SecurityAlgorithms.EcdsaSha256]);
        (reader._expected.IssuerSigningKey, reader._expected.ValidIssuer) = (key.Key, TokenIssuer.Name);
        return reader;
    }

    /// <summary>Takes the tokens of an OpenID Connect issuer. Its keys are read when the first token comes, again twice a day, and when a token names another.</summary>
    /// <param name="options">With an authority.</param>
    public static TokenReader OfAuthority(TokenOptions options, TimeProvider time)
    {
        var address = options.Authority!.TrimEnd('/') + "/.well-known/openid-configuration";
        var documents = new HttpDocumentRetriever { RequireHttps = address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) };
        var discovery = new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), documents);
        return new TokenReader(options, time, discovery, [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256]);
    }

    /// <exception cref="TokenException">The token is none that the hub takes, or its issuer can't be asked.</exception>
    public async ValueTask<Caller> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (_known.Find(token) is { } known) return known;
        if (token.Length > Longest) throw TokenException.Invalid($"The token is longer than {Longest} characters.");
        if (_authority is not null) await FindKeysAsync(_authority, cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, _expected);
        if (!result.IsValid) throw TokenException.Invalid(ReasonOf(result.Exception));
        var read = (JsonWebToken)result.SecurityToken;
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(read.EncodedPayload));
        var caller = TokenClaims.Read(payload.RootElement);
        _known.Add(token, caller, new DateTimeOffset(read.ValidTo) + _skew);
        return caller;
    }

    private static async Task FindKeysAsync(ConfigurationManager<OpenIdConnectConfiguration> authority, CancellationToken cancellationToken)
    {
        try
        {
            await authority.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            throw TokenException.Unavailable();
        }
    }

    private bool HoldsNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters expected)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (until is null) throw new SecurityTokenNoExpirationException();
        if (until.Value + _skew < now) throw new SecurityTokenExpiredException();
        return from is null || from.Value - _skew <= now ? true : throw new SecurityTokenNotYetValidException();
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
