using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Queries;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Tokens of a real OpenID Connect server, which the hub knows by its address alone.</summary>
[Collection(WebCollection.Name)]
public sealed class OpenIdConnectTests(PostgisFixture postgis) : IAsyncLifetime
{
    private readonly RSA _key = RSA.Create(2048);
    private HubDatabase _database = null!;
    private OpenIdServer _issuer = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(_database);
        _issuer = await OpenIdServer.StartAsync(0, _key);
        var reader = TokenReader.OfAuthority(new TokenOptions { Authority = _issuer.Address.ToString() }, TimeProvider.System);
        _app = HubApplication.Build(_database, new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()), new HubSecurity(reader));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = HubApplication.AddressOf(_app) };
    }

    [Fact]
    public async Task Its_tokens_are_taken_with_their_claims()
    {
        var (status, all) = await AskAsync(await _issuer.TokenAsync(("role", "district-staff")));
        var (scopedStatus, none) = await AskAsync(await _issuer.TokenAsync(("role", "grid-member"), ("scope", "999999999999999")));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, scopedStatus));
        Assert.True(CountOf(all) > 0);
        Assert.Equal(0, CountOf(none));
    }

    [Theory]
    [InlineData("audience", "another-hub", "audience")]
    [InlineData("role", "emperor", "role")]
    [InlineData("scope", "not a code", "scope")]
    public async Task Tokens_that_are_not_for_the_hub_are_refused(string claim, string value, string word)
    {
        var claims = claim == "role" ? [(claim, value)] : new[] { ("role", "grid-member"), (claim, value) };

        var (status, answer) = await AskAsync(await _issuer.TokenAsync(claims));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains(word, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_another_issuer_and_the_hubs_own_kind_are_refused()
    {
        using var otherKey = RSA.Create(2048);
        await using var other = await OpenIdServer.StartAsync(0, otherKey);

        foreach (var token in new[] { await other.TokenAsync(("role", "admin")), Tokens.Issuer.Issue(Data.Access.Caller.Admin) })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(token)).Status);
        }
    }

    [Fact]
    public async Task A_new_key_of_the_issuer_is_found_by_the_first_token_that_names_it()
    {
        var old = await _issuer.TokenAsync(("role", "admin"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(old)).Status);
        var port = _issuer.Address.Port;
        await _issuer.DisposeAsync();
        using var key = RSA.Create(2048);
        _issuer = await OpenIdServer.StartAsync(port, key);
        await Task.Delay(IssuerKeys.LookAgain);

        var fresh = await _issuer.TokenAsync(("role", "admin"));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(fresh)).Status);
    }

    [Fact]
    public async Task While_the_issuer_does_not_answer_its_tokens_are_told_to_wait()
    {
        var token = await _issuer.TokenAsync(("role", "admin"));
        await _issuer.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(token)).Status);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
        await _database.DisposeAsync();
        _key.Dispose();
    }

    private static int CountOf(JsonElement answer) => answer.GetProperty("data").GetProperty("residents").GetProperty("totalCount").GetInt32();

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "{ residents { totalCount } }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
