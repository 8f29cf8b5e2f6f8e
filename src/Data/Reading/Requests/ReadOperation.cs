using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A whole operation, neutral of GraphQL: the root fields in the order of the answer.</summary>
public sealed record ReadOperation(IReadOnlyList<ReadRoot> Roots)
{
    /// <summary>What is answered later; null where nothing is.</summary>
    public ReadLater<ReadOperation>? Later { get; init; }
}
