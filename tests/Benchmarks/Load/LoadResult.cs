namespace Jianye.DataHub.Tests.Benchmarks.Load;

/// <summary>What the load generator saw.</summary>
/// <param name="Requests">Answers received.</param>
/// <param name="Failures">Answers with a status other than 200.</param>
/// <param name="Bytes">Of all bodies.</param>
/// <param name="SmallestBody">Bytes of the smallest one.</param>
/// <param name="Seconds">From the first request to the last answer.</param>
/// <param name="P50">Milliseconds that half of the answers took at most.</param>
/// <param name="P99">Milliseconds that 99 of 100 answers took at most.</param>
internal sealed record LoadResult(long Requests, long Failures, long Bytes, long SmallestBody, double Seconds, double P50, double P99)
{
    public double Rate => Requests / Seconds;
}
