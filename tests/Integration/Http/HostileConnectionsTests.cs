using System.Net.Sockets;
using System.Text;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Connections that hold on, and requests that two servers would read differently.</summary>
[Collection(WebCollection.Name)]
public sealed class HostileConnectionsTests(PostgisFixture postgis)
{
    [Fact]
    public async Task Five_hundred_half_open_connections_and_a_hundred_slow_bodies_keep_nobody_from_an_answer()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 500; i++) held.Add(await OpenAsync(hub, "POST /graphql HTTP/1.1\r\nHost: localh"));
            for (var i = 0; i < 100; i++)
            {
                held.Add(await OpenAsync(hub, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n{\"query\":\"{ resid"));
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            for (var i = 0; i < 20; i++)
            {
                using var answer = await hub.Client.GetAsync(new Uri("graphql?query={residents{totalCount}}", UriKind.Relative), patience.Token);
                Assert.True(answer.IsSuccessStatusCode);
            }
        }
        finally
        {
            foreach (var socket in held) socket.Dispose();
        }
    }

    [Fact]
    public async Task Who_does_not_end_its_headers_is_cut_off()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { HeaderTimeout = TimeSpan.FromSeconds(1) } });

        Assert.StartsWith("HTTP/1.1 408", await hub.SendRawAsync("GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n X-Folded: 1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Null: \0\r\n\r\n")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1e1\r\n\r\n")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0000\u0000\r\n\r\n")]
    public async Task A_request_that_servers_could_read_in_two_ways_is_refused_and_its_connection_closed(string request)
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        Assert.Matches(@"^HTTP/1\.1 (400|505) ", await hub.SendRawAsync(request));
    }

    [Fact]
    public async Task A_second_request_hidden_behind_a_length_is_not_run()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        const string Hidden = "GET /graphql?query={hidden:__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n";

        var answers = await hub.SendRawAsync($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {5 + Hidden.Length}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n{Hidden}");

        Assert.DoesNotContain("hidden", answers, StringComparison.Ordinal);
        Assert.Single(answers.Split("HTTP/1.1 "), text => text.Length > 0);
    }

    [Theory]
    [InlineData(431, 100, 10)]
    [InlineData(431, 3, 20_000)]
    public async Task Too_many_or_too_long_headers_are_refused(int status, int headers, int length)
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var text = string.Concat(Enumerable.Range(0, headers).Select(i => $"X-{i}: {new string('x', length)}\r\n"));

        Assert.StartsWith($"HTTP/1.1 {status}", await hub.SendRawAsync($"GET /health/live HTTP/1.1\r\nHost: localhost\r\n{text}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        Assert.StartsWith("HTTP/1.1 414", await hub.SendRawAsync($"GET /{new string('x', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
    }

    private static async Task<TcpClient> OpenAsync(GuardedHub hub, string beginning)
    {
        var socket = await hub.ConnectAsync();
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(beginning));
        return socket;
    }
}
