namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>What the process of followers is told, a line of JSON.</summary>
/// <param name="Port">The loopback port of the hub; 0 to close those that are open.</param>
/// <param name="Token">Who they are.</param>
/// <param name="Ids">The object that each follows.</param>
/// <param name="PingSeconds">How often each sends a ping; 0 for never.</param>
internal sealed record FollowerOrder(int Port, string Token, IReadOnlyList<string> Ids, int PingSeconds);
