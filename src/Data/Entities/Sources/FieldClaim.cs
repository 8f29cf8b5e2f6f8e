namespace Jianye.DataHub.Data.Entities;

/// <summary>What a record says about one field (字段的说法).</summary>
public sealed class FieldClaim
{
    /// <summary>The field of the object (字段), as the graph calls it.</summary>
    public required string Field { get; set; }

    /// <summary>The value said (取值) as text; a list, a place or a reference as JSON.</summary>
    public string? Value { get; set; }

    /// <summary>The platform's own time of the version that says so, else the day of its delivery (时间); null where neither is known.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Whether the graph shows this word (采用) and not another platform's.</summary>
    public bool Won { get; set; }
}
