namespace Jianye.DataHub.Host.Operations;

/// <summary>What a body held: one request, or several.</summary>
/// <param name="Operations">What is to be run, in this order; one at least.</param>
/// <param name="IsBatch">Whether several were asked for: by a list of requests, of operations or of sets of variables, which is answered as a list even where it has one item only.</param>
internal sealed record SentBody(IReadOnlyList<SentOperation> Operations, bool IsBatch)
{
    public static SentBody Of(SentOperation operation) => new([operation], IsBatch: false);
}
