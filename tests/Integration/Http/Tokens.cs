using System.Net.Http.Headers;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Tokens for hubs in this process, which have one key together.</summary>
internal static class Tokens
{
    private static readonly SigningKey Key = SigningKey.New();

    public static TokenIssuer Issuer { get; } = new(Key, new TokenOptions().Audience, TimeProvider.System);

    public static HubSecurity Security { get; } = new(TokenReader.Of(Key, new TokenOptions(), TimeProvider.System), Issuer);

    public static AuthenticationHeaderValue Of(Caller caller) => new("Bearer", Issuer.Issue(caller));

    /// <summary>Who asks as an administrator, and says for what.</summary>
    public static HttpClient ClientOf(WebApplication app)
    {
        var client = new HttpClient { BaseAddress = HubApplication.AddressOf(app), DefaultRequestHeaders = { Authorization = Of(Caller.Admin) } };
        client.DefaultRequestHeaders.Add("X-Purpose", "test");
        return client;
    }
}
