namespace Jianye.DataHub.Data.Entities;

/// <summary>A span in which a service point is open (开放时段).</summary>
public sealed class OpeningHours
{
    /// <summary>Opens at (开始), HH:MM local time.</summary>
    public required string Opens { get; set; }

    /// <summary>Closes at (结束), HH:MM local time.</summary>
    public required string Closes { get; set; }

    /// <summary>Whether it is outside of office hours on purpose (错时).</summary>
    public bool Staggered { get; set; }
}
