using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Host.Commands;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Keys of integrators' programs.</summary>
[Collection(WebCollection.Name)]
public sealed class ApiKeysTests(PostgisFixture postgis)
{
    private const string Question = "graphql?query={grids{totalCount}residents{totalCount}platformRuns{totalCount}}";

    [Fact]
    public async Task A_key_is_its_platforms_integrator_in_either_header_as_a_token_would_be()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var (key, _) = await AddAsync(hub, days: 1);
        var token = Tokens.Of(new(Data.Access.Role.Integrator, [], "03-wo-grid", null)).ToString();

        var expected = await hub.SendAsync(HttpMethod.Get, Question, [("Authorization", token)], anonymous: true);
        foreach (var header in new[] { ("Authorization", $"Bearer {key}"), ("X-API-Key", key) })
        {
            var (status, body, _) = await hub.SendAsync(HttpMethod.Get, Question, [header], anonymous: true);
            Assert.Equal((200, expected.Body.GetRawText()), (status, body.GetRawText()));
        }
    }

    [Fact]
    public async Task A_key_that_is_over_or_taken_back_or_none_is_refused_alike_and_not_repeated()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var (over, _) = await AddAsync(hub, days: -1);
        var (revoked, id) = await AddAsync(hub, days: 1);
        Assert.True(await new ApiKeyStore(hub.Database).RevokeAsync(id, default));
        Assert.False(await new ApiKeyStore(hub.Database).RevokeAsync(id, default));
        var messages = new List<string>();

        foreach (var key in (string[])[over, revoked, ApiKeyReader.Create().Key, "jyk_", "jyk_' or 1=1 --", over[..^1]])
        {
            var (status, body, response) = await hub.SendAsync(HttpMethod.Get, Question, [("X-API-Key", key)], anonymous: true);
            Assert.Equal((401, "AUTH_NOT_AUTHENTICATED"), (status, GuardedHub.CodeOf(body)));
            Assert.Equal("Bearer error=\"invalid_token\"", Assert.Single(response.Headers.WwwAuthenticate).ToString());
            messages.Add(body.GetProperty("errors")[0].GetProperty("message").GetString()!);
        }

        Assert.Single(messages.Distinct());
    }

    [Fact]
    public async Task A_key_beside_a_token_and_two_keys_are_refused()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var (key, _) = await AddAsync(hub, days: 1);

        var (beside, _, _) = await hub.SendAsync(HttpMethod.Get, Question, [("X-API-Key", key)]);
        var (twice, _, _) = await hub.SendAsync(HttpMethod.Get, Question, [("X-API-Key", key), ("X-API-Key", key)], anonymous: true);
        var (token, _, _) = await hub.SendAsync(HttpMethod.Get, Question, [("X-API-Key", Tokens.Of(Data.Access.Caller.Admin).Parameter!)], anonymous: true);

        Assert.Equal((401, 401, 401), (beside, twice, token));
    }

    [Fact]
    public async Task What_one_program_asks_is_counted_by_its_key()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Load = new LoadOptions { PerToken = 2, CountLoopback = true } });
        var ((one, _), (other, _)) = (await AddAsync(hub, days: 1), await AddAsync(hub, days: 1));
        var statuses = new List<int>();
        foreach (var key in (string[])[one, one, one, other]) statuses.Add((await hub.SendAsync(HttpMethod.Get, Question, [("X-API-Key", key)], anonymous: true)).Status);

        Assert.Equal([200, 200, 429, 200], statuses);
    }

    [Fact]
    public async Task Keys_are_made_listed_and_taken_back_by_command_and_the_key_itself_is_shown_once()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        string[] storage = ["--database", database.ConnectionString];

        var made = await RunAsync(["api-keys", "create", "--platform", "03-wo-grid", "--label", "grid [app]", "--days", "30", .. storage]);
        var key = made.Output.Trim();
        var found = Assert.Single(await new ApiKeyStore(database).ListAsync(default));
        var caller = await new ApiKeyReader(new ApiKeyStore(database), TimeProvider.System).ReadAsync(key, default);
        var listed = await RunAsync(["api-keys", "list", .. storage]);
        var revoked = await RunAsync(["api-keys", "revoke", found.Id.ToString(), .. storage]);

        Assert.Equal((0, 0, 0), (made.Code, listed.Code, revoked.Code));
        Assert.Matches("^jyk_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(("03-wo-grid", $"api-key:{found.Id:N}"), (caller.Platform, caller.Subject));
        Assert.Contains("03-wo-grid", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key, listed.Output + listed.Error + made.Error, StringComparison.Ordinal);
        await using (var stored = database.Reading.CreateCommand("select string_agg(k::text, ' ') from api_keys k")) Assert.DoesNotContain(key[4..20], (string)(await stored.ExecuteScalarAsync())!, StringComparison.Ordinal);
        Assert.Contains("revoked", (await RunAsync(["api-keys", "list", .. storage])).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(["api-keys", "revoke", found.Id.ToString(), .. storage])).Code);
        Assert.Equal(2, (await RunAsync(["api-keys", "create", "--platform", "nobody", "--label", "x"])).Code);
        Assert.Equal(2, (await RunAsync(["api-keys", "create", "--platform", "03-wo-grid", "--label", "x", "--days", "731"])).Code);
    }

    private static async Task<(string Key, Guid Id)> AddAsync(GuardedHub hub, int days)
    {
        var (key, hash) = ApiKeyReader.Create();
        return (key, await new ApiKeyStore(hub.Database).AddAsync(hash, "03-wo-grid", "test", TimeProvider.System.GetUtcNow().AddDays(days), default));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
