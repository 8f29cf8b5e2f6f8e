namespace Jianye.DataHub.Host.Transports.WebSocket;

/// <summary>What clients may send.</summary>
internal enum MessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}
