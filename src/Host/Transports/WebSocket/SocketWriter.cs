using System.Buffers;
using System.Net.WebSockets;
using Wire = System.Net.WebSockets.WebSocket;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Sends one message after the other. Whoever sends waits until the network takes it: so a slow client slows its streams, and nothing piles up here.</summary>
internal sealed class SocketWriter(Wire wire, TimeProvider time) : IDisposable
{
    /// <summary>Longer payloads are sent in three frames of one message, as they are: a copy would cost more than two headers.</summary>
    private const int MostCopied = 32_768;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _sendingSince;
    private volatile bool _isClosing;

    /// <summary>True once nothing more is sent.</summary>
    public bool IsClosing => _isClosing;

    public void Dispose() => _turn.Dispose();

    /// <summary>How long the client has taken nothing of what is being sent to it; zero where nothing is.</summary>
    /// <param name="timestamp">Now.</param>
    public TimeSpan StuckFor(long timestamp) => Volatile.Read(ref _sendingSince) is not 0 and var since ? time.GetElapsedTime(since, timestamp) : TimeSpan.Zero;

    /// <summary>Sends a message of an operation, unless that is over.</summary>
    /// <param name="beginning">What stands before the payload.</param>
    /// <param name="payload">JSON.</param>
    /// <returns>False where the operation is over, or the socket is being closed.</returns>
    public async ValueTask<bool> SendAsync(SocketOperation operation, ReadOnlyMemory<byte> beginning, ReadOnlyMemory<byte> payload)
    {
        await _turn.WaitAsync();
        try
        {
            if (_isClosing || operation.IsOver) return false;
            await WriteAsync(beginning, payload, ServerMessages.End);
            return true;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends the last message of an operation, unless that is over; from then on its id is free.</summary>
    /// <param name="end">Takes the operation off the list of open ones.</param>
    public async ValueTask EndAsync(SocketOperation operation, Action<SocketOperation> end, ReadOnlyMemory<byte> beginning, ReadOnlyMemory<byte> payload)
    {
        await _turn.WaitAsync();
        try
        {
            if (_isClosing || operation.IsOver) return;
            end(operation);
            if (payload.IsEmpty) await WriteAsync(beginning);
            else await WriteAsync(beginning, payload, ServerMessages.End);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends a message that is of no operation.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_isClosing) await WriteAsync(message);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends a message of no operation with a payload.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> beginning, ReadOnlyMemory<byte> payload)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_isClosing) await WriteAsync(beginning, payload, ServerMessages.End);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sends the frame that closes, once. What is being sent is sent to its end first.</summary>
    public async ValueTask CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        await _turn.WaitAsync();
        try
        {
            if (_isClosing) return;
            _isClosing = true;
            _sendingSince = time.GetTimestamp();
            await wire.CloseOutputAsync(status, reason, CancellationToken.None);
        }
        finally
        {
            Leave();
        }
    }

    private ValueTask WriteAsync(ReadOnlyMemory<byte> message)
    {
        Volatile.Write(ref _sendingSince, time.GetTimestamp());
        return wire.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> beginning, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> end)
    {
        Volatile.Write(ref _sendingSince, time.GetTimestamp());
        if (payload.Length > MostCopied)
        {
            await wire.SendAsync(beginning, WebSocketMessageType.Text, WebSocketMessageFlags.None, CancellationToken.None);
            await wire.SendAsync(payload, WebSocketMessageType.Text, WebSocketMessageFlags.None, CancellationToken.None);
            await wire.SendAsync(end, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
            return;
        }

        var length = beginning.Length + payload.Length + end.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            beginning.CopyTo(buffer);
            payload.CopyTo(buffer.AsMemory(beginning.Length));
            end.CopyTo(buffer.AsMemory(beginning.Length + payload.Length));
            await wire.SendAsync(buffer.AsMemory(0, length), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Leave()
    {
        Volatile.Write(ref _sendingSince, 0);
        _turn.Release();
    }
}
