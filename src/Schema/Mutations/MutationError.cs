namespace Jianye.DataHub.Schema.Mutations;

/// <summary>Why a mutation changed nothing.</summary>
internal sealed record MutationError(MutationErrorType Type, string Message, IReadOnlyDictionary<string, object?> Values);
