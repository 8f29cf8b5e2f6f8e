using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Security;

/// <summary>A token or API key that was checked.</summary>
/// <param name="Caller">Whom it stands for.</param>
/// <param name="ExpiresAt">The end of its time as it says itself; never for who showed nothing.</param>
/// <param name="Until">Until when it is taken: clocks may differ by a little.</param>
/// <param name="Key">The API key, which may be taken back at any time; null for a token.</param>
internal sealed record Credential(Caller Caller, DateTimeOffset ExpiresAt, DateTimeOffset Until, string? Key = null)
{
    /// <summary>Of who showed nothing.</summary>
    public static Credential None { get; } = new(Caller.Anonymous, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);

    /// <summary>When a stream that was begun with it ends: as soon as its time is over, or where that was so at the beginning, when it is taken no longer.</summary>
    public DateTimeOffset EndOf(DateTimeOffset beginning) => beginning < ExpiresAt ? ExpiresAt : Until;

    /// <summary>True where it stands for the same caller with the same rights.</summary>
    public bool IsOfTheSameAs(Credential other)
        => Caller.Role == other.Caller.Role && Caller.Subject == other.Caller.Subject && Caller.Platform == other.Caller.Platform
            && Caller.Scope.ToHashSet(StringComparer.Ordinal).SetEquals(other.Caller.Scope);
}
