using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>A client of the protocol, frame by frame.</summary>
internal sealed class TestSocket(ClientWebSocket wire) : IDisposable
{
    public const string Protocol = "graphql-transport-ws";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ClientWebSocket Wire => wire;

    public static async Task<TestSocket> ConnectAsync(Uri address, string path, string? protocol, (string Name, string Value)[] headers)
    {
        var wire = new ClientWebSocket();
        if (protocol is not null) wire.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers) wire.Options.SetRequestHeader(name, value);
        wire.Options.CollectHttpResponseDetails = true;
        wire.Options.KeepAliveInterval = TimeSpan.Zero;
        using var patience = new CancellationTokenSource(Patience);
        await wire.ConnectAsync(new UriBuilder(new Uri(address, path)) { Scheme = "ws" }.Uri, patience.Token);
        return new TestSocket(wire);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) => wire.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query, object? variables = null)
        => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query, variables } }));

    public Task CompleteAsync(string id) => SendAsync(JsonSerializer.Serialize(new { id, type = "complete" }));

    /// <summary>The next message, which must be one.</summary>
    public async Task<JsonElement> ReadAsync() => JsonDocument.Parse(await ReadTextAsync()).RootElement;

    /// <summary>The next message as it came.</summary>
    public async Task<string> ReadTextAsync()
    {
        var (text, closed) = await ReceiveAsync();
        return text ?? throw new Xunit.Sdk.XunitException($"The socket was closed: {closed}");
    }

    /// <summary>Reads until the hub closes.</summary>
    public async Task<(int Code, string? Reason)> ReadCloseAsync(TimeSpan? patience = null)
    {
        while (true)
        {
            var (text, closed) = await ReceiveAsync(patience);
            if (text is null) return closed;
        }
    }

    /// <summary>Waits for the close, which must be the next thing that comes.</summary>
    public async Task<int> CodeOfCloseAsync()
    {
        var (text, closed) = await ReceiveAsync();
        Assert.Null(text);
        Assert.True(Encoding.UTF8.GetByteCount(closed.Reason ?? "") is > 0 and <= 123, closed.Reason);
        return closed.Code;
    }

    public void Dispose() => wire.Dispose();

    private async Task<(string? Text, (int Code, string? Reason) Closed)> ReceiveAsync(TimeSpan? longest = null)
    {
        using var patience = new CancellationTokenSource(longest ?? Patience);
        using var text = new MemoryStream();
        var buffer = new byte[65_536];
        while (true)
        {
            var read = await wire.ReceiveAsync(buffer, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) return (null, ((int)wire.CloseStatus!.Value, wire.CloseStatusDescription));
            text.Write(buffer, 0, read.Count);
            if (read.EndOfMessage) return (Encoding.UTF8.GetString(text.ToArray()), default);
        }
    }
}
