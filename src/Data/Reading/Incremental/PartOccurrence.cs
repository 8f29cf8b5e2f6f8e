namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A place of an answer where a part is missing.</summary>
/// <param name="Part">How to read it.</param>
/// <param name="Path">The object, or the list whose rest is missing.</param>
/// <param name="Key">The row by which it is found; none for parts of the root.</param>
/// <param name="First">How many items the list has already.</param>
/// <param name="Of">Who waits for it.</param>
public sealed record PartOccurrence(PartPlan Part, AnswerPath Path, Guid Key, int First, IReadOnlyList<PendingPart> Of)
{
    internal PartScope? Scope { get; init; }
}
