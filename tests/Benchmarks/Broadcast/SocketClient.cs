using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>One socket that counts the messages it gets, with as little work as possible, since it shares the cores.</summary>
internal sealed class SocketClient : IDisposable
{
    private static long _received;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _head = new byte[16];
    private int _headLength;
    private long _left;

    /// <summary>Messages of all sockets.</summary>
    public static long Received => Interlocked.Read(ref _received);

    public async Task OpenAsync(SocketLoadOrder order, int number)
    {
        await _socket.ConnectAsync(IPAddress.Loopback, order.Port);
        var group = number % order.Groups;
        var path = order.IsBare ? string.Create(CultureInfo.InvariantCulture, $"/{group}") : "/graphql";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n{(order.IsBare ? "" : "Sec-WebSocket-Protocol: graphql-transport-ws\r\n")}\r\n"));
        await ReadUntilAsync("\r\n\r\n", "101");
        if (order.IsBare) return;
        await SendAsync("""{"type":"connection_init"}""");
        await ReadUntilAsync("connection_ack\"}", "connection_ack");
        await SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{BroadcastGraph.Document(group)}}}"}}""");
        // Answered once the subscription is begun: messages are read one after the other.
        await SendAsync("""{"type":"ping"}""");
        await ReadUntilAsync("pong\"}", "pong");
    }

    /// <summary>Counts until the server or <see cref="Dispose"/> ends it.</summary>
    public async Task CountAsync()
    {
        var buffer = new byte[4_096];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory()) is > 0 and var read) Count(buffer.AsSpan(0, read));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Done.
        }
    }

    public Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = bytes.Length < 126 ? 6 : 8;
        var frame = new byte[length + bytes.Length];
        (frame[0], frame[1]) = (0x81, (byte)(0x80 | Math.Min(bytes.Length, 126)));
        if (length == 8) (frame[2], frame[3]) = ((byte)(bytes.Length >> 8), (byte)bytes.Length);
        // A mask of zeros leaves the bytes as they are.
        bytes.CopyTo(frame, length);
        return _socket.SendAsync(frame);
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReadUntilAsync(string end, string expected)
    {
        var (text, buffer) = ("", new byte[1_024]);
        while (!text.Contains(end, StringComparison.Ordinal))
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory());
            if (read == 0) throw new IOException("The server closed the connection.");
            text += Encoding.Latin1.GetString(buffer, 0, read);
        }

        if (!text.Contains(expected, StringComparison.Ordinal)) throw new IOException($"The server answered: {text}");
    }

    /// <summary>Frames of a server have no mask.</summary>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_left > 0)
            {
                var skipped = (int)Math.Min(_left, bytes.Length);
                _left -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            _head[_headLength++] = bytes[0];
            bytes = bytes[1..];
            if (_headLength < 2) continue;
            var size = _head[1] & 0x7F;
            if (_headLength < (size == 127 ? 10 : size == 126 ? 4 : 2)) continue;
            _left = size < 126 ? size : size == 126 ? (_head[2] << 8) | _head[3] : System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(_head.AsSpan(2));
            _headLength = 0;
            if (_head[0] == 0x81) Interlocked.Increment(ref _received);
        }
    }
}
