using System.Buffers;
using Jianye.DataHub.Host.Web;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>The bytes of one message in a rented buffer that grows with them.</summary>
internal sealed class ReceivedText(BodyBudget bodies, int most) : IDisposable
{
    private const int FirstBytes = 4_096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private BodyBudget.Share? _share;
    private int _length;

    public ReadOnlyMemory<byte> Utf8 => _buffer.AsMemory(0, _length);

    /// <summary>Where the next bytes go.</summary>
    /// <exception cref="SocketClosureException">The message is too long, or messages hold as much as the hub has room for.</exception>
    public Memory<byte> Room()
    {
        if (_length > most) throw new SocketClosureException(SocketClosure.Invalid($"it is longer than {most} bytes."));
        if (_length == _buffer.Length) Grow();
        return _buffer.AsMemory(_length);
    }

    public void Add(int bytes) => _length += bytes;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _share?.Dispose();
    }

    private void Grow()
    {
        _share ??= bodies.Open();
        var size = Math.Min(_buffer.Length * 2L, Math.Max(most + 1L, FirstBytes));
        if (!_share.TryHold(size)) throw new SocketClosureException(SocketClosure.Later("The hub is reading as many large messages as it can."));
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
