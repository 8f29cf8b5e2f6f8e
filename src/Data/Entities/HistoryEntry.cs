namespace Jianye.DataHub.Data.Entities;

/// <summary>One step in the history of a workflow (流程记录).</summary>
public sealed class HistoryEntry
{
    /// <summary>When (时间); UTC. Null where the platform does not say.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Who (经办人), as the platform says it: a member or worker number, or a name; null where unknown.</summary>
    public string? By { get; set; }

    /// <summary>The state before (原状态); null for the first.</summary>
    public string? From { get; set; }

    /// <summary>The state after (新状态).</summary>
    public required string To { get; set; }

    /// <summary>Note (备注).</summary>
    public string? Note { get; set; }
}
