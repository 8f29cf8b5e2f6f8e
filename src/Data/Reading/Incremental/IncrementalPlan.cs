using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A compiled operation that is answered in parts.</summary>
/// <param name="Initial">What is answered at once.</param>
/// <param name="Parts">What is answered later, each by its own plan; empty where the operation has nothing that can be.</param>
public sealed record IncrementalPlan(ReadPlan Initial, IReadOnlyList<PartPlan> Parts)
{
    /// <summary>Bytes that it holds, roughly.</summary>
    public long Size => Initial.Size + Parts.Sum(part => part.Plan.Size);
}
