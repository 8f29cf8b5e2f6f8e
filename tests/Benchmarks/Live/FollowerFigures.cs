namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>What followers have heard since they were last asked.</summary>
/// <param name="Events">Events of all.</param>
/// <param name="Doubles">Events with the same cursor as the one before.</param>
/// <param name="Median">Milliseconds from the change to its arrival.</param>
/// <param name="P99">Milliseconds that 99 of a hundred do not exceed.</param>
/// <param name="Longest">Milliseconds.</param>
/// <param name="Closed">Followers whose socket has ended.</param>
internal sealed record FollowerFigures(long Events, long Doubles, double Median, double P99, double Longest, int Closed);
