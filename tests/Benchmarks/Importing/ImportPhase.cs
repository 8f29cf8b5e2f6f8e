using Jianye.DataHub.Tests.Benchmarks.Measuring;

namespace Jianye.DataHub.Tests.Benchmarks.Importing;

/// <summary>A part of an import.</summary>
/// <param name="Name">The platform that was read, or what was done.</param>
/// <param name="Records">Records read.</param>
internal sealed record ImportPhase(string Name, long Records, TimeSpan Time, CpuUse Cpu);
