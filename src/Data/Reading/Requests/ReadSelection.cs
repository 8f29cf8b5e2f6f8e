using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What to write of one row, in the order of the answer; response keys are unique.</summary>
public sealed record ReadSelection(IReadOnlyList<ReadField> Fields)
{
    /// <summary>What is answered later; null where nothing is.</summary>
    public ReadLater<ReadSelection>? Later { get; init; }
}
