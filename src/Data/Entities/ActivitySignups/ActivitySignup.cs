namespace Jianye.DataHub.Data.Entities;

/// <summary>A sign-up for an activity (活动报名).</summary>
public sealed class ActivitySignup : Entity
{
    /// <summary>When (报名时间).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Whether the person came (是否签到).</summary>
    public bool? CheckedIn { get; set; }

    /// <summary>The activity's title (活动名称) as delivered.</summary>
    public string? ActivityTitle { get; set; }

    /// <summary>The key of the account.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The account (账号) that signed up.</summary>
    public ChannelAccount? Account { get; set; }

    /// <summary>The key of the activity.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The activity (活动), if it is numbered.</summary>
    public Activity? Activity { get; set; }
}
