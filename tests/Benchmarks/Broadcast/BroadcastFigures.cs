namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>What one server did in one stretch.</summary>
/// <param name="Deliveries">Messages that clients received.</param>
/// <param name="Seconds">In how long.</param>
/// <param name="Cpu">CPU seconds of the server's process.</param>
internal readonly record struct BroadcastFigures(long Deliveries, double Seconds, double Cpu)
{
    public double Rate => Deliveries / Seconds;

    /// <summary>Microseconds of CPU a delivery.</summary>
    public double CpuEach => Cpu / Deliveries * 1e6;

    /// <summary>Percent of one core.</summary>
    public double Share => Cpu / Seconds * 100;
}
