using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An entry in the ledger of hours (时间记账).</summary>
public sealed class TimeEntry : Entity
{
    /// <summary>Kind (类别).</summary>
    public TimeEntryKind? Kind { get; set; }

    /// <summary>Hours (时长), negative where they are spent or given away.</summary>
    public decimal? Hours { get; set; }

    /// <summary>When (发生时间).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Memo (备注).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Memo { get; set; }

    /// <summary>The key of the account.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The account (账户).</summary>
    public VolunteerAccount? Account { get; set; }

    /// <summary>The key of the counterparty.</summary>
    public Guid? CounterpartyId { get; set; }

    /// <summary>The other account (对方账户) of a transfer.</summary>
    public VolunteerAccount? Counterparty { get; set; }

    /// <summary>The key of the activity.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The activity (活动) at which the hours were earned.</summary>
    public Activity? Activity { get; set; }
}
