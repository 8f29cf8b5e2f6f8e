namespace Jianye.DataHub.Tests.Benchmarks.Load;

/// <summary>What the load generator is told, a line of JSON.</summary>
/// <param name="Port">The loopback port.</param>
/// <param name="Requests">Whole HTTP requests, sent in turn.</param>
/// <param name="Connections">How many, each kept alive and with one request in flight.</param>
/// <param name="Seconds">How long.</param>
internal sealed record LoadOrder(int Port, IReadOnlyList<string> Requests, int Connections, double Seconds);
