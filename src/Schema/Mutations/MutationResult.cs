namespace Jianye.DataHub.Schema.Mutations;

/// <summary>What a mutation did.</summary>
/// <param name="Key">The changed row; null where there is none to show.</param>
/// <param name="Errors">Empty where it was done.</param>
internal sealed record MutationResult(Guid? Key, IReadOnlyList<MutationError> Errors)
{
    public static MutationResult Done(Guid key) => new(key, []);

    public static MutationResult Refused(MutationError error) => new(null, [error]);
}
