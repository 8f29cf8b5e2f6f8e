namespace Jianye.DataHub.Data.Access.ApiKeys;

/// <summary>A key of an integrator's program, without the key itself.</summary>
/// <param name="Id">By which it is listed and revoked.</param>
/// <param name="Platform">The slug of the platform whose integrator it is.</param>
/// <param name="Label">What the operator calls it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When its time is over, UTC.</param>
/// <param name="RevokedAt">When it was taken back, UTC; null while it was not.</param>
public sealed record ApiKey(Guid Id, string Platform, string Label, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt)
{
    public bool HoldsAt(DateTimeOffset time) => RevokedAt is null && time.UtcDateTime < ExpiresAt;
}
