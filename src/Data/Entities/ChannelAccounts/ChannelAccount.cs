using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An account through which somebody speaks to the district (渠道账号).</summary>
public sealed class ChannelAccount : Entity, IPlaced
{
    /// <summary>Channel (渠道).</summary>
    public AccountChannel Channel { get; set; }

    /// <summary>Nickname (昵称).</summary>
    [Personal(ColumnClass.Name)]
    public string? Nickname { get; set; }

    /// <summary>Whether it is still in use (是否关注); null where not said.</summary>
    public bool? Active { get; set; }

    /// <summary>Whether staff have seen an ID card (实名核验); null where not said.</summary>
    public bool? Verified { get; set; }

    /// <summary>Since when it exists (注册时间).</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Where the account said it is (位置), EPSG:4326.</summary>
    [Personal(ColumnClass.Location)]
    public Point? Location { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (使用人) behind it; null while nobody can be told for sure.</summary>
    public Resident? Person { get; set; }

    /// <summary>The finest known grid of the account; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the account: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the account: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the account.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the account.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the account.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the account.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the account.</summary>
    public Street? Street { get; set; }

    /// <summary>The sign-ups (活动报名) of the account.</summary>
    public ICollection<ActivitySignup> Signups { get; } = [];

    /// <summary>The messages (消息) of the account.</summary>
    public ICollection<Message> Messages { get; } = [];

    /// <summary>Requests (办事) made through the account.</summary>
    public ICollection<ServiceRequest> Requests { get; } = [];
}
