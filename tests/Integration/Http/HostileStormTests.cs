using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Hundreds of hostile requests, by callers who may see little, while hundreds of connections are held half open.</summary>
[Collection(WebCollection.Name)]
public sealed partial class HostileStormTests(HttpFixture hub) : IClassFixture<HttpFixture>
{
    /// <summary>What these callers never may be told: of the residents of the small district a name, a number, a phone and an address.</summary>
    private static readonly string[] Canaries = ["王芳", "320105195003010022\"", "13800000001", "wang@example.com", "2单元101室"];

    [Fact]
    public async Task Nothing_fails_nothing_is_told_and_the_hub_goes_on()
    {
        string?[] tokens = [null, Token(Role.Analyst), Token(Role.Auditor), Token(Role.Integrator), "x.y.z"];
        var held = new List<TcpClient>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sent = 0;
        try
        {
            for (var i = 0; i < 300; i++) held.Add(await HoldAsync(i % 2 == 0 ? "GET /graphql HTTP/1.1\r\nHost: loc" : "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\n\r\n{\"query\":\""));
            foreach (var (name, request) in HostileRequests.All())
            {
                using (request)
                {
                    if (tokens[sent++ % tokens.Length] is { } token) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
                    using var answer = await hub.Anonymous.SendAsync(request);
                    var text = $"{answer.Headers} {await answer.Content.ReadAsStringAsync()}";
                    Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {name}: {text}");
                    if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "text/javascript") continue;
                    Assert.False(Inside().IsMatch(text), $"{name} is told of the inside: {text}");
                    Assert.False(Canaries.Any(canary => text.Contains(canary, StringComparison.Ordinal)), $"{name} is told of a person: {text}");
                }
            }
        }
        finally
        {
            foreach (var socket in held) socket.Dispose();
        }

        Assert.InRange(sent, 400, int.MaxValue);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 600_000_000);
        var (status, _, body) = await hub.AskAsync("{ residents { totalCount } }");
        Assert.Equal((200, 6), ((int)status, body.GetProperty("data").GetProperty("residents").GetProperty("totalCount").GetInt32()));
    }

    private static string Token(Role role) => Tokens.Issuer.Issue(new Caller(role, [], role == Role.Integrator ? "03-wo-grid" : null, "h"));

    private async Task<TcpClient> HoldAsync(string beginning)
    {
        var address = hub.Anonymous.BaseAddress!;
        var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(beginning));
        return socket;
    }

    /// <summary>What never leaves the hub: stack traces, names of its code, SQL, paths.</summary>
    [GeneratedRegex(@"HUB_UNEXPECTED|[a-z]Exception\b|\bat [A-Z]\w+\.\w+\(|Npgsql|PostgresE|System\.[A-Z]|DataHub\.[A-Z]|\bselect .{1,80} from |/(src|tmp|home|usr)/|\.cs\b")]
    private static partial Regex Inside();
}
