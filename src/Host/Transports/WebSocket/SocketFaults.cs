using System.Net.WebSockets;

namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>Which faults say no more than that the client is gone.</summary>
internal static class SocketFaults
{
    public static bool IsGone(Exception fault) => fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;
}
