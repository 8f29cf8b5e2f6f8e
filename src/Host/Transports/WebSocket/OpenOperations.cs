namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>The operations of one socket that are open, by their ids.</summary>
/// <param name="most">How many there may be.</param>
internal sealed class OpenOperations(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _open = new(StringComparer.Ordinal);
    private readonly HashSet<SocketOperation> _running = [];
    private bool _isClosed;

    /// <summary>Opens one.</summary>
    /// <returns>Null where there are as many as there may be.</returns>
    /// <exception cref="SocketClosureException">One of the id is open (4409).</exception>
    public SocketOperation? TryOpen(string id)
    {
        lock (_lock)
        {
            if (_open.ContainsKey(id)) throw new SocketClosureException(SocketClosure.Subscribed(id));
            // Those that were broken off count until they have ended: else a client could begin and break off without bound.
            if (_isClosed || _running.Count >= most) return null;
            var operation = new SocketOperation(id);
            _open.Add(id, operation);
            _running.Add(operation);
            return operation;
        }
    }

    /// <summary>Frees the id: the last answer is sent.</summary>
    public void End(SocketOperation operation)
    {
        operation.MarkOver();
        Free(operation);
    }

    /// <summary>The client wants no more of it; an unknown id is one that has ended.</summary>
    public void BreakOff(string id)
    {
        SocketOperation? operation;
        lock (_lock) _open.Remove(id, out operation);
        operation?.BreakOff();
    }

    /// <summary>It runs no longer.</summary>
    public void Forget(SocketOperation operation)
    {
        Free(operation);
        lock (_lock) _running.Remove(operation);
        operation.Dispose();
    }

    /// <summary>Breaks all off; none is opened from then on.</summary>
    /// <returns>Done when all have ended.</returns>
    public Task CloseAsync()
    {
        SocketOperation[] running;
        lock (_lock)
        {
            _isClosed = true;
            running = [.. _running];
        }

        foreach (var operation in running) operation.BreakOff();
        return Task.WhenAll(running.Select(operation => operation.Running ?? Task.CompletedTask));
    }

    private void Free(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(operation.Id, out var open) && open == operation) _open.Remove(operation.Id);
        }
    }
}
