namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>What the process of clients is told, a line of JSON.</summary>
/// <param name="Port">The loopback port.</param>
/// <param name="Sockets">How many to open; 0 to close those that are open.</param>
/// <param name="Groups">Over how many groups they are spread.</param>
/// <param name="IsBare">Whether the server is the bare one.</param>
/// <param name="PingSeconds">How often each sends a ping; 0 for never.</param>
internal sealed record SocketLoadOrder(int Port, int Sockets, int Groups, bool IsBare, int PingSeconds);
