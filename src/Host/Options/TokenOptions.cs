using System.ComponentModel.DataAnnotations;

namespace Jianye.DataHub.Host.Options;

/// <summary>Whose tokens are taken: section <c>Tokens</c> (<c>HUB__TOKENS__AUTHORITY</c>).</summary>
internal sealed class TokenOptions
{
    /// <summary>The address of an OpenID Connect issuer, below which <c>/.well-known/openid-configuration</c> stands: <c>https</c>, or <c>http</c> on the loopback.</summary>
    /// <value>Unless set the hub takes the tokens of its own key, and no others; if set, the issuer's and not its own.</value>
    public string? Authority { get; set; }

    /// <summary>The audience (<c>aud</c>) that a token must name.</summary>
    /// <value>1 to 200 characters. The default is <c>jianye-datahub</c>.</value>
    [StringLength(200, MinimumLength = 1)]
    public string Audience { get; set; } = "jianye-datahub";

    /// <summary>Seconds by which the clocks of issuer and hub may differ.</summary>
    /// <value>0 to 300. The default is 60.</value>
    [Range(0, 300)]
    public int ClockSkewSeconds { get; set; } = 60;

    /// <summary>Whether the query page gets tokens of every role from a hub that has its own PostgreSQL and key and listens on a loopback address.</summary>
    /// <value>The default is true. Whoever can reach the address has every right then: set it to false where others use the machine.</value>
    public bool Development { get; set; } = true;

    /// <exception cref="SettingException">A setting can't be taken.</exception>
    public static TokenOptions Read(Settings settings)
    {
        var options = settings.Section<TokenOptions>("Tokens");
        if (options.Authority is { } authority && !IsAuthority(authority))
        {
            throw new SettingException($"The setting Tokens:Authority (HUB__TOKENS__AUTHORITY) must be the https address of an OpenID Connect issuer (http on the loopback only), not \"{authority}\".");
        }

        return options;
    }

    private static bool IsAuthority(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
