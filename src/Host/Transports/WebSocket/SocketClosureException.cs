namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>What a client sent has its socket closed.</summary>
internal sealed class SocketClosureException(SocketClosure closure) : Exception(closure.Reason)
{
    public SocketClosure Closure => closure;
}
