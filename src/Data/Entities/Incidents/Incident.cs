using System.ComponentModel.DataAnnotations.Schema;
using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An incident (事件) found, handled and reported by a grid team.</summary>
public sealed class Incident : Entity, IPlaced
{
    /// <summary>Title (标题).</summary>
    public string? Title { get; set; }

    /// <summary>Description (描述).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Description { get; set; }

    /// <summary>Category (类别).</summary>
    public IncidentCategory? Category { get; set; }

    /// <summary>Event type (事件类型), GB/T 31000.</summary>
    [CodeList("gbt_31000_event_type")]
    public string? EventType { get; set; }

    /// <summary>Severity (等级), 1 to 3.</summary>
    public int? Severity { get; set; }

    /// <summary>Where it happened in words (地址文本).</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>Where it happened (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>When it happened (发生时间).</summary>
    public DateTimeOffset? OccurredAt { get; set; }

    /// <summary>When it was first entered (登记时间).</summary>
    public DateTimeOffset? ReportedAt { get; set; }

    /// <summary>By when the first response is due (首次响应期限): 15 minutes after it was entered.</summary>
    public DateTimeOffset? FirstResponseDueAt { get; set; }

    /// <summary>When it was first responded to (首次响应时间); null while it is not.</summary>
    public DateTimeOffset? FirstRespondedAt { get; set; }

    /// <summary>Since when the first response is overdue (超时起始), noted within seconds after it was due; null where it came in time, is not due yet or was not noted yet.</summary>
    public DateTimeOffset? OverdueSince { get; private set; }

    /// <summary>How often it was changed, and once (版本): what expectedVersion is compared with.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>State (状态).</summary>
    public IncidentState State { get; set; }

    /// <summary>True while discovered, in hand or reported (未结).</summary>
    public bool Open { get; private set; }

    /// <summary>Its steps (处置过程), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The reporting member's key.</summary>
    public Guid? ReporterId { get; set; }

    /// <summary>Who found it (发现人).</summary>
    public GridTeamMember? Reporter { get; set; }

    /// <summary>The handling member's key.</summary>
    public Guid? HandlerId { get; set; }

    /// <summary>Who handles it (处置人).</summary>
    public GridTeamMember? Handler { get; set; }

    /// <summary>The resident's key.</summary>
    public Guid? ReportedById { get; set; }

    /// <summary>The resident (报事居民) who reported it in the hub; null where a platform delivered it or a member of staff reported it.</summary>
    public Resident? ReportedBy { get; set; }

    /// <summary>The person's key.</summary>
    public Guid? RelatedId { get; set; }

    /// <summary>The resident concerned (涉及居民); null where nobody is or can be told for sure.</summary>
    public Resident? Related { get; set; }

    /// <summary>The organization's key.</summary>
    public Guid? DispatchedToId { get; set; }

    /// <summary>The organization in charge now (派发单位).</summary>
    public Organization? DispatchedTo { get; set; }

    /// <summary>The finest known grid of the incident; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the incident: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the incident: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the incident.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the incident.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the incident.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the incident.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the incident.</summary>
    public Street? Street { get; set; }

    /// <summary>Files attached in the hub (附件).</summary>
    public ICollection<Attachment> Attachments { get; } = [];

    /// <summary>True where the first response came after it was due or is still missing after that (超时).</summary>
    [NotMapped]
    public bool? Overdue { get; }
}
