using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>Who changes something, and under which conditions.</summary>
/// <param name="Caller">As the token says it.</param>
/// <param name="Rights">What the caller may see, and so change.</param>
/// <param name="ExpectedVersion">The version that the caller has seen; null where any will do.</param>
/// <param name="IdempotencyKey">1 to 100 visible characters of ASCII; null for none.</param>
/// <param name="InputHash">Of the whole input but the idempotency key.</param>
public sealed record ChangeRequest(Caller Caller, AccessRights Rights, long? ExpectedVersion, string? IdempotencyKey, byte[] InputHash)
{
    /// <summary>Whom idempotency keys are told apart by.</summary>
    internal string Owner => string.Join('|', [RoleNames.Of(Caller.Role), Caller.Subject ?? "", .. Caller.Subject is null ? Caller.Scope : []]);

    /// <summary>Who stands in the history: whom the token was given to, else the role.</summary>
    internal string By => Caller.Subject ?? RoleNames.Of(Caller.Role);
}
