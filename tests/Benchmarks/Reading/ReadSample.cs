using Jianye.DataHub.Tests.Benchmarks.Load;
using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>One repetition against one server.</summary>
internal sealed record ReadSample(LoadResult Load, CpuUse Cpu)
{
    /// <summary>CPU milliseconds a request.</summary>
    public double ServerMilliseconds => Cpu.Hub * 1000 / Load.Requests;

    public double PostgresMilliseconds => Cpu.Postgres * 1000 / Load.Requests;

    public double Milliseconds => ServerMilliseconds + PostgresMilliseconds;
}
