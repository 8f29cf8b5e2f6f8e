using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>One client that follows one object, and notes how old each change is when it comes.</summary>
internal sealed class FollowerClient : IDisposable
{
    private const string Document = "subscription($id: ID!) { incidentChanged(where: { id: { eq: $id } }) { cursor at kind node { id title state severity } } }";

    private readonly ClientWebSocket _socket = new();
    private string? _lastCursor;

    public bool IsClosed { get; private set; }

    public async Task OpenAsync(FollowerOrder order, string id)
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{order.Port.ToString(CultureInfo.InvariantCulture)}/graphql"), CancellationToken.None);
        await SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = $"Bearer {order.Token}" } }));
        await ExpectAsync("connection_ack");
        await SendAsync(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query = Document, variables = new { id } } }));
        await SendAsync("""{"type":"ping"}""");
        await ExpectAsync("pong");
    }

    public Task PingAsync() => SendAsync("""{"type":"ping"}""");

    /// <summary>Takes events until the socket ends.</summary>
    public async Task FollowAsync(FollowerNotes notes)
    {
        var buffer = new byte[4_096];
        var message = new ArrayBufferWriter<byte>(4_096);
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer.AsSpan(0, part.Count));
                if (!part.EndOfMessage) continue;
                if (message.WrittenSpan.StartsWith("{\"type\":\"ping\""u8)) await SendAsync("""{"type":"pong"}""");
                else Note(message.WrittenSpan, notes);
                message.ResetWrittenCount();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Ended.
        }

        IsClosed = true;
    }

    public void Dispose() => _socket.Dispose();

    private void Note(ReadOnlySpan<byte> message, FollowerNotes notes)
    {
        if (message.IndexOf("\"next\""u8) < 0) return;
        var arrived = TimeProvider.System.GetUtcNow().UtcDateTime;
        var cursor = Member(message, "\"cursor\":\""u8);
        var at = DateTime.Parse(Member(message, "\"at\":\""u8), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        notes.Add((arrived - at).TotalMilliseconds, isDouble: cursor == _lastCursor);
        _lastCursor = cursor;
    }

    private static string Member(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
    {
        var rest = message[(message.IndexOf(name) + name.Length)..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
    }

    private Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task ExpectAsync(string type)
    {
        var buffer = new byte[4_096];
        var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        var text = Encoding.UTF8.GetString(buffer, 0, part.Count);
        if (!text.Contains(type, StringComparison.Ordinal)) throw new IOException($"The hub answered {part.MessageType} {_socket.CloseStatusDescription}: {text}");
    }
}
