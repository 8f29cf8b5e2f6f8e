namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>CPU seconds of this process and of PostgreSQL.</summary>
internal readonly record struct CpuUse(double Hub, double Postgres)
{
    public double Total => Hub + Postgres;

    public static CpuUse operator -(CpuUse left, CpuUse right) => new(left.Hub - right.Hub, left.Postgres - right.Postgres);

    public static CpuUse operator +(CpuUse left, CpuUse right) => new(left.Hub + right.Hub, left.Postgres + right.Postgres);

    public static CpuUse Subtract(CpuUse left, CpuUse right) => left - right;

    public static CpuUse Add(CpuUse left, CpuUse right) => left + right;
}
