namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>One operation of a socket, from its <c>subscribe</c> to its end.</summary>
internal sealed class SocketOperation(string id) : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private volatile bool _isOver;

    public string Id => id;

    /// <summary>What stands before each answer.</summary>
    public byte[] NextBeginning { get; } = ServerMessages.NextBeginning(id);

    /// <summary>True once the client has no use for answers, or has had the last.</summary>
    public bool IsOver => _isOver;

    public CancellationToken Ended => _end.Token;

    /// <summary>Runs it; null until it runs.</summary>
    public Task? Running { get; set; }

    /// <summary>Nothing of it is sent from now on.</summary>
    public void MarkOver() => _isOver = true;

    /// <summary>Breaks it off.</summary>
    public void BreakOff()
    {
        _isOver = true;
        try
        {
            _end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    /// <summary>Ends it where it takes too long; it is broken off, but its end is told.</summary>
    public void EndAfter(TimeSpan longest) => _end.CancelAfter(longest);

    public void Dispose() => _end.Dispose();
}
