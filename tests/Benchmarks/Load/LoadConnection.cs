using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Jianye.DataHub.Tests.Benchmarks.Load;

/// <summary>One kept-alive connection: sends, waits for the whole answer, sends the next. As little work as possible, since it shares the cores.</summary>
internal sealed class LoadConnection(int port, IReadOnlyList<byte[]> requests, int first) : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public List<long> Ticks { get; } = new(100_000);

    public long Failures { get; private set; }

    public long Bytes { get; private set; }

    public long SmallestBody { get; private set; } = long.MaxValue;

    public async Task RunAsync(long until)
    {
        await _socket.ConnectAsync(IPAddress.Loopback, port);
        for (var i = first; Stopwatch.GetTimestamp() < until; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await _socket.SendAsync(requests[i % requests.Count]);
            await ReceiveAsync();
            Ticks.Add(Stopwatch.GetTimestamp() - since);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync()
    {
        var (filled, headEnd) = (0, -1);
        while (headEnd < 0)
        {
            filled += await ReadAsync(filled);
            headEnd = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var (status, length) = ReadHead(_buffer.AsSpan(0, headEnd + 2));
        if (status != 200) Failures++;
        Bytes += length;
        SmallestBody = Math.Min(SmallestBody, length);
        for (var left = length - (filled - headEnd - 4); left > 0;) left -= await ReadAsync(0);
    }

    private async Task<int> ReadAsync(int offset)
    {
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(offset));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static (int Status, long Length) ReadHead(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var start = head.IndexOf(name);
        if (start < 0) throw new IOException("The answer has no Content-Length.");
        return Utf8Parser.TryParse(head[9..], out int status, out _) && Utf8Parser.TryParse(head[(start + name.Length)..], out long length, out _)
            ? (status, length)
            : throw new IOException("The answer's head can't be read.");
    }
}
