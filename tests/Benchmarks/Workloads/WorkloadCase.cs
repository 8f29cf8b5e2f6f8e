namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>One question of a workload.</summary>
/// <param name="Variables">The operation's variables as JSON.</param>
/// <param name="Query">The same values as the limit's query string.</param>
internal sealed record WorkloadCase(string Variables, string Query);
