using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A service request (办事): what a resident asks of the district.</summary>
public sealed class ServiceRequest : Entity, IPlaced
{
    /// <summary>Channel (受理渠道).</summary>
    public RequestChannel Channel { get; set; }

    /// <summary>What it is about (诉求类别); null where the platform has no such word.</summary>
    public RequestCategory? Category { get; set; }

    /// <summary>The platform's own number (办件编号).</summary>
    public string? Number { get; set; }

    /// <summary>Title (标题).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Title { get; set; }

    /// <summary>Text (内容).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Body { get; set; }

    /// <summary>Where in words (地址文本).</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>Where (位置), EPSG:4326.</summary>
    [Personal(ColumnClass.Location)]
    public Point? Location { get; set; }

    /// <summary>When it was made (受理时间).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Answer (答复).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Answer { get; set; }

    /// <summary>When it was answered (答复时间).</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When it was closed (办结时间).</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How satisfied the applicant was (满意度).</summary>
    public Rating? Rating { get; set; }

    /// <summary>Whether the answer may be shown to everybody (是否公开); null where not said.</summary>
    public bool? Public { get; set; }

    /// <summary>How often it was changed, and once (版本): what expectedVersion is compared with.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>State (状态).</summary>
    public RequestState State { get; set; }

    /// <summary>Its steps (办理过程), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The applicant's key.</summary>
    public Guid? ApplicantId { get; set; }

    /// <summary>The applicant (申请人); null while nobody can be told for sure.</summary>
    public Resident? Applicant { get; set; }

    /// <summary>The account's key.</summary>
    public Guid? ChannelAccountId { get; set; }

    /// <summary>The account (渠道账号) that asked.</summary>
    public ChannelAccount? ChannelAccount { get; set; }

    /// <summary>The social worker's key.</summary>
    public Guid? AcceptedById { get; set; }

    /// <summary>The social worker (受理人) who accepted it.</summary>
    public SocialWorker? AcceptedBy { get; set; }

    /// <summary>The item's key.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The item (事项) asked for.</summary>
    public ServiceItem? Item { get; set; }

    /// <summary>The organization's key.</summary>
    public Guid? FirstReceiverId { get; set; }

    /// <summary>The organization asked first (首接部门).</summary>
    public Organization? FirstReceiver { get; set; }

    /// <summary>The organization's key.</summary>
    public Guid? DispatchedToId { get; set; }

    /// <summary>The organization in charge now (承办单位).</summary>
    public Organization? DispatchedTo { get; set; }

    /// <summary>The organization's key.</summary>
    public Guid? AnsweredById { get; set; }

    /// <summary>The organization that answered (答复单位).</summary>
    public Organization? AnsweredBy { get; set; }

    /// <summary>The finest known grid of the request; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the request: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the request: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the request.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the request.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the request.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the request.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the request.</summary>
    public Street? Street { get; set; }
}
