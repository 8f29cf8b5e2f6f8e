using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A booking of a room (预约).</summary>
public sealed class Booking : Entity
{
    /// <summary>The room's number within the point (房间编号).</summary>
    public string? RoomId { get; set; }

    /// <summary>Purpose (用途).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Purpose { get; set; }

    /// <summary>Begins at (开始时间).</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Ends at (结束时间).</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>State (状态).</summary>
    public BookingState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the point.</summary>
    public Guid? PointId { get; set; }

    /// <summary>The service point (服务点).</summary>
    public ServicePoint? Point { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Who booked (预约人); null while nobody can be told for sure.</summary>
    public Resident? Person { get; set; }
}
