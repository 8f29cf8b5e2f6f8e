using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Who asks over HTTP, by the token that is sent.</summary>
[Collection(WebCollection.Name)]
public sealed class AuthenticationTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    private const string Residents = "{ residents { totalCount nodes { name } } grids { totalCount } }";

    [Fact]
    public async Task An_administrator_sees_residents_and_nobody_sees_none()
    {
        var (status, all) = await AskAsync(Tokens.Of(Caller.Admin));
        var (publicStatus, none) = await AskAsync(null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, publicStatus));
        Assert.True(CountOf(all, "residents") > 0);
        Assert.Equal((0, CountOf(all, "grids")), (CountOf(none, "residents"), CountOf(none, "grids")));
    }

    [Fact]
    public async Task A_scope_narrows_what_is_seen()
    {
        var (_, all) = await AskAsync(Tokens.Of(Caller.Admin));
        var (status, some) = await AskAsync(Tokens.Of(new Caller(Role.GridMember, ["999999999999999"], null, null)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(CountOf(some, "residents") < CountOf(all, "residents"));
    }

    public static TheoryData<string, string> Refused()
    {
        var good = Tokens.Issuer.Issue(Caller.Admin);
        var stranger = new TokenIssuer(SigningKey.New(), "jianye-datahub", TimeProvider.System).Issue(Caller.Admin);
        return new TheoryData<string, string>
        {
            { "Bearer", "" }, { "Bearer", "x" }, { "Bearer", stranger }, { "Bearer", $"{good[..^8]}AAAAAAAA" }, { "Bearer", $"{good} {good}" },
            { "Bearer", Tokens.Issuer.Issue(Caller.Admin, hours: -1) }, { "Basic", "YWRtaW46YWRtaW4=" },
        };
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_that_is_not_taken_is_401_and_is_not_repeated(string scheme, string token)
    {
        foreach (var path in (string[])["graphql", "graphql?query={__typename}"])
        {
            using var request = new HttpRequestMessage(path == "graphql" ? HttpMethod.Post : HttpMethod.Get, path);
            if (path == "graphql") request.Content = JsonContent.Create(new { query = Residents });
            request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {token}".Trim());
            using var response = await hub.Anonymous.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer error=\"invalid_token\"", Assert.Single(response.Headers.WwwAuthenticate).ToString());
            Assert.Equal("AUTH_NOT_AUTHENTICATED", JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            if (token.Length > 8) Assert.DoesNotContain(token[^8..], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_schema_is_shown_to_everyone()
        => Assert.Contains("type Resident implements", await hub.Anonymous.GetStringAsync(new Uri("graphql?sdl", UriKind.Relative)), StringComparison.Ordinal);

    public static TheoryData<string> Roles() => [.. RoleNames.All.Where(name => name.Value is not (Role.Resident or Role.Department)).Select(name => name.Key)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_query_page_gets_a_token_of_each_role(string role)
    {
        var token = await hub.Anonymous.GetStringAsync(new Uri($"auth/development-token?role={role}", UriKind.Relative));

        Assert.Equal(role, RoleNames.Of((await Tokens.Security.Tokens.ReadAsync(token, default)).Role));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new AuthenticationHeaderValue("Bearer", token))).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task A_page_of_another_site_and_who_comes_by_a_proxy_get_no_token(string header, string value)
    {
        foreach (var (path, status) in new[] { ("auth/development-token?role=admin", HttpStatusCode.Forbidden), ("auth/roles", HttpStatusCode.Forbidden), ("graphql/bcp-config.json", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(header, value);
            using var response = await hub.Anonymous.SendAsync(request);

            Assert.Equal(status, response.StatusCode);
            Assert.DoesNotContain("eyJ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_query_page_asks_as_the_role_that_was_chosen()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = hub.Anonymous.BaseAddress };
        Assert.Equal(Role.Admin, await PageRoleAsync(browser));

        using var answer = await browser.PostAsync(new Uri("auth/roles?role=analyst", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.SeeOther, "/graphql/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(Role.Analyst, await PageRoleAsync(browser));
        Assert.Contains("● analyst", await browser.GetStringAsync(new Uri("auth/roles", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<Role> PageRoleAsync(HttpClient browser)
    {
        using var settings = JsonDocument.Parse(await browser.GetStringAsync(new Uri("graphql/bcp-config.json", UriKind.Relative)));
        var header = AuthenticationHeaderValue.Parse(settings.RootElement.GetProperty("httpHeaders").GetProperty("Authorization").GetString()!);
        return (await Tokens.Security.Tokens.ReadAsync(header.Parameter!, default)).Role;
    }

    private static long CountOf(JsonElement data, string field) => data.GetProperty("data").GetProperty(field).GetProperty("totalCount").GetInt64();

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(AuthenticationHeaderValue? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = Residents }), Headers = { Authorization = token } };
        using var response = await hub.Anonymous.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, body.RootElement.Clone());
    }
}
