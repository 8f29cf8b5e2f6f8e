using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Jianye.DataHub.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>A real OpenID Connect server (OpenIddict) on a loopback port: discovery, keys, and tokens by client credentials with the claims that are asked for.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private OpenIdServer(WebApplication app) => (_app, _client) = (app, new HttpClient { BaseAddress = HubApplication.AddressOf(app) });

    /// <summary>What the hub's setting <c>Tokens:Authority</c> is to name.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <param name="port">0 for a free one.</param>
    /// <param name="key">Signs; it is among the keys that discovery tells.</param>
    public static async Task<OpenIdServer> StartAsync(int port, RSA key)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddRouting();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowClientCredentialsFlow().SetTokenEndpointUris("/token").DisableAccessTokenEncryption();
            server.AddSigningKey(new RsaSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportRSAPublicKey()))[..16] }).AddEphemeralEncryptionKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => ValueTask.CompletedTask));
            server.AddEventHandler<OpenIddictServerEvents.HandleTokenRequestContext>(handler => handler.UseInlineHandler(request =>
            {
                var identity = new ClaimsIdentity("tests", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
                identity.SetClaim(OpenIddictConstants.Claims.Subject, request.Request.ClientId);
                foreach (var claim in (string[])["role", "scope", "platform"])
                {
                    if ((string?)request.Request.GetParameter($"with_{claim}") is { } value) identity.SetClaim(claim, value);
                }

                identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
                var principal = new ClaimsPrincipal(identity);
                principal.SetAudiences((string?)request.Request.GetParameter("with_audience") ?? "jianye-datahub");
                request.SignIn(principal);
                return ValueTask.CompletedTask;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        return new OpenIdServer(app);
    }

    /// <summary>A token with these claims, as a client gets one.</summary>
    public async Task<string> TokenAsync(params (string Claim, string Value)[] claims)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "tests"), new("client_secret", "none"), .. claims.Select(claim => KeyValuePair.Create($"with_{claim.Claim}", claim.Value)),
        ]);
        using var answer = await _client.PostAsync(new Uri("token", UriKind.Relative), form);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("access_token", out var token) ? token.GetString()! : throw new Xunit.Sdk.XunitException(body.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
