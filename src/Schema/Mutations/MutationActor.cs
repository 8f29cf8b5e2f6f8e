using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>Who runs a mutation.</summary>
/// <param name="Caller">As the token says it.</param>
/// <param name="Rights">What the caller may see.</param>
/// <param name="NewKey">The key of a row that is made; written down before it is.</param>
internal sealed record MutationActor(Caller Caller, AccessRights Rights, Guid NewKey);
