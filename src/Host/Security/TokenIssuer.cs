using Jianye.DataHub.Data.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Jianye.DataHub.Host.Security;

/// <summary>Signs tokens with the hub's own key.</summary>
internal sealed class TokenIssuer(SigningKey key, string audience, TimeProvider time)
{
    /// <summary>The issuer that the hub's own tokens name.</summary>
    public const string Name = "jianye-datahub";

    public const int MostHours = 720;

    public const int DefaultHours = 8;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <param name="caller">Whom the token stands for; what the role needs must be there.</param>
    /// <param name="hours">How long it holds, 1 to <see cref="MostHours"/>.</param>
    public string Issue(Caller caller, int hours = DefaultHours)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object> { ["role"] = RoleNames.Of(caller.Role), ["jti"] = $"{Guid.CreateVersion7():N}" };
        if (caller.Scope.Count > 0) claims["scope"] = string.Join(' ', caller.Scope);
        if (caller.Platform is not null) claims["platform"] = caller.Platform;
        if (caller.Subject is not null) claims["sub"] = caller.Subject;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = now.AddHours(hours).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key.Key, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
