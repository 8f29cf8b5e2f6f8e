using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Queries;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>A real server with settings of its own, over the small district.</summary>
internal sealed class GuardedHub : IAsyncDisposable
{
    private readonly HubDatabase _database;
    private readonly WebApplication _app;

    private GuardedHub(HubDatabase database, WebApplication app)
    {
        (_database, _app) = (database, app);
        Client = Tokens.ClientOf(app);
        Anonymous = new HttpClient { BaseAddress = HubApplication.AddressOf(app) };
    }

    /// <summary>Sends the token of an administrator.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends no token.</summary>
    public HttpClient Anonymous { get; }

    public HubDatabase Database => _database;

    public Uri Address => HubApplication.AddressOf(_app);

    /// <param name="postgis">Makes the database.</param>
    /// <param name="change">The settings, from those that nobody has set.</param>
    public static async Task<GuardedHub> StartAsync(PostgisFixture postgis, Func<ServeOptions, ServeOptions>? change = null)
    {
        var database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(database);
        var options = new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits());
        var app = HubApplication.Build(database, change?.Invoke(options) ?? options, Tokens.Security);
        await app.StartAsync();
        return new GuardedHub(database, app);
    }

    /// <summary>Sends a request with any headers.</summary>
    public async Task<(int Status, JsonElement Body, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, string address, (string Name, string Value)[] headers, HttpContent? content = null, bool anonymous = false)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) content!.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await (anonymous ? Anonymous : Client).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, response);
    }

    /// <summary>Sends a document by POST.</summary>
    public Task<(int Status, JsonElement Body, HttpResponseMessage Response)> AskAsync(string query, params (string Name, string Value)[] headers)
        => SendAsync(HttpMethod.Post, "graphql", headers, Json(JsonSerializer.Serialize(new { query })));

    public static ByteArrayContent Json(string text, string? type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    public static string? CodeOf(JsonElement body) => body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>Sends bytes as they are and reads until the hub closes the connection.</summary>
    public async Task<string> SendRawAsync(string text)
    {
        using var socket = await ConnectAsync();
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(socket.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async Task<TcpClient> ConnectAsync()
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
