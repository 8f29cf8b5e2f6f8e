using System.Net;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Http;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>A real server before a graph that a test plays.</summary>
internal sealed class StreamHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StreamHub(HubDatabase database, WebApplication app, ScriptedGraph graph)
    {
        (Database, _app, Graph) = (database, app, graph);
        Client = new HttpClient { BaseAddress = HubApplication.AddressOf(app) };
    }

    public HubDatabase Database { get; }

    public ScriptedGraph Graph { get; }

    /// <summary>Sends no token.</summary>
    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public WebApplication App => _app;

    public static async Task<StreamHub> StartAsync(PostgisFixture postgis, StreamOptions? streams = null, Func<ServeOptions, ServeOptions>? change = null, HubSecurity? security = null)
    {
        var database = await postgis.CreateDatabaseAsync();
        var options = new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()) { Streams = streams ?? new StreamOptions() };
        var graph = new ScriptedGraph();
        var app = HubApplication.Build(database, change?.Invoke(options) ?? options, security ?? Tokens.Security, graph: graph);
        await app.StartAsync();
        return new StreamHub(database, app, graph);
    }

    /// <summary>A socket that is connected and nothing more.</summary>
    public Task<TestSocket> ConnectAsync(string path = "graphql", string? protocol = TestSocket.Protocol, params (string Name, string Value)[] headers)
        => TestSocket.ConnectAsync(Address, path, protocol, headers);

    /// <summary>A socket that is acknowledged.</summary>
    /// <param name="caller">Who it is; null for nobody.</param>
    public async Task<TestSocket> OpenAsync(Caller? caller = null)
    {
        var socket = await ConnectAsync();
        await socket.SendAsync(caller is null ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"Authorization":"{{{Tokens.Of(caller)}}}"}}""");
        Assert.Equal("connection_ack", (await socket.ReadAsync()).GetProperty("type").GetString());
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
