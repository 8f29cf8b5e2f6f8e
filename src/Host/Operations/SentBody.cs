namespace Jianye.DataHub.Host.Operations;

/// <summary>What a body held: one request, or a list of them.</summary>
/// <param name="Operations">In the order of the list; one at least.</param>
/// <param name="IsBatch">Whether it was a list, which is answered as a list even where it has one request only.</param>
internal sealed record SentBody(IReadOnlyList<SentOperation> Operations, bool IsBatch)
{
    public static SentBody Of(SentOperation operation) => new([operation], IsBatch: false);
}
