namespace Jianye.DataHub.Tests.Unit.Host.Security;

/// <summary>A clock that is set by hand.</summary>
internal sealed class StandingTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
