namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A whole operation, neutral of GraphQL: the root fields in the order of the answer.</summary>
public sealed record ReadOperation(IReadOnlyList<ReadRoot> Roots);
