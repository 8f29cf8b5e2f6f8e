using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>The shortest way from a commit to clients that there could be: PostgreSQL's notification carries the change, Kestrel sends ready bytes to who asked for its object. It
/// loses what comes while it is not connected, knows no rights and reads nothing.</summary>
internal sealed class BareLive(HubDatabase database) : IAsyncDisposable
{
    /// <summary>Its notifications are the global id of an object, a blank and the time of the change.</summary>
    public const string Channel = "bare_changes";

    private static readonly ReadOnlyMemory<byte> Ack = "{\"type\":\"connection_ack\"}"u8.ToArray();

    private static readonly ReadOnlyMemory<byte> Pong = "{\"type\":\"pong\"}"u8.ToArray();

    private static readonly ReadOnlyMemory<byte> End = """
        "title":"楼道堆放杂物，占用消防通道","state":"DISCOVERED","severity":1}}}}}
        """u8.ToArray();

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<WebSocket, bool>> _followers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private Task _listening = Task.CompletedTask;
    private WebApplication? _server;

    public int Port { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Run(ServeAsync);
        await _server.StartAsync(cancellationToken);
        Port = Host.HubApplication.AddressOf(_server).Port;
        var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
        _listening = ListenAsync(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _listening;
        if (_server is not null) await _server.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task ListenAsync(NpgsqlConnection connection)
    {
        await using var _ = connection;
        var told = new List<string>();
        connection.Notification += (_, change) => told.Add(change.Payload);
        try
        {
            while (true)
            {
                await connection.WaitAsync(_stopping.Token);
                foreach (var change in told) await TellAsync(change);
                told.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            // The stretch is over.
        }
    }

    private async Task TellAsync(string change)
    {
        var (id, at) = (change[..change.IndexOf(' ')], change[(change.IndexOf(' ') + 1)..]);
        if (!_followers.TryGetValue(id, out var sockets)) return;
        byte[] message = [.. Encoding.UTF8.GetBytes($$$"""{"id":"1","type":"next","payload":{"data":{"incidentChanged":{"cursor":"{{{at}}}","at":"{{{at}}}","kind":"UPDATED","node":{"id":"{{{id}}}","""), .. End.Span];
        foreach (var (socket, _) in sockets) await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    private async Task ServeAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = "graphql-transport-ws", KeepAliveInterval = Timeout.InfiniteTimeSpan });
        ConcurrentDictionary<WebSocket, bool>? present = null;
        try
        {
            var buffer = new byte[4_096];
            while (await socket.ReceiveAsync(buffer.AsMemory(), _stopping.Token) is { MessageType: WebSocketMessageType.Text } read)
            {
                using var message = JsonDocument.Parse(buffer.AsMemory(0, read.Count));
                var type = message.RootElement.GetProperty("type").GetString();
                if (type == "subscribe")
                {
                    present = _followers.GetOrAdd(message.RootElement.GetProperty("payload").GetProperty("variables").GetProperty("id").GetString()!, _ => new ConcurrentDictionary<WebSocket, bool>());
                    present[socket] = true;
                    continue;
                }

                await socket.SendAsync(type == "ping" ? Pong : Ack, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The followers are done.
        }
        finally
        {
            present?.TryRemove(socket, out _);
        }
    }
}
