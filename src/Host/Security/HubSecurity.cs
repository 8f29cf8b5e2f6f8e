using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Security;

/// <summary>Whose tokens a hub takes, and whether it hands some out.</summary>
/// <param name="Tokens">Checks what callers send.</param>
/// <param name="Development">Signs tokens for the query page; null where the hub gives none.</param>
internal sealed record HubSecurity(TokenReader Tokens, TokenIssuer? Development = null)
{
    /// <summary>Tokens are handed out only where nobody outside of the machine can ask: not behind a proxy, of which the settings <c>HostNames</c> and <c>Web:KnownProxies</c> tell.</summary>
    /// <exception cref="SettingException">The hub's key can't be used.</exception>
    public static HubSecurity Open(ServeOptions serve, StorageOptions storage)
    {
        var options = serve.Tokens ?? new TokenOptions();
        if (options.Authority is not null) return new HubSecurity(TokenReader.OfAuthority(options, TimeProvider.System));
        var key = SigningKey.OpenOrCreate(storage.Data);
        var offers = options.Development && storage.Database is null && serve.IsOfThisMachine;
        return new HubSecurity(
            TokenReader.Of(key, options, TimeProvider.System, SigningKey.OpenPrevious(storage.Data)), offers ? new TokenIssuer(key, options.Audience, TimeProvider.System) : null);
    }
}
