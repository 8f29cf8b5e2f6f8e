namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>How hard and how long servers are loaded.</summary>
internal sealed record ReadPace(int Connections, double Seconds, int Repetitions)
{
    /// <summary>Twice for each server before anything counts: plans, prepared statements and the compiler settle.</summary>
    public double WarmUpSeconds => Math.Max(1.5, Seconds / 2);
}
