using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A place where residents are served (服务点).</summary>
public sealed class ServicePoint : Entity, IPlaced
{
    /// <summary>Kind (类别).</summary>
    public ServicePointKind? Kind { get; set; }

    /// <summary>Name (名称).</summary>
    [Grams]
    [Pinyin]
    public string? Name { get; set; }

    /// <summary>Address (地址) as delivered.</summary>
    public string? AddressText { get; set; }

    /// <summary>Where it is (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>When it is open (开放时间).</summary>
    public List<OpeningHours> OpenHours { get; set; } = [];

    /// <summary>Its rooms (活动室).</summary>
    public List<Room> Rooms { get; set; } = [];

    /// <summary>The quarter-hour nets (一刻钟网络) it belongs to, by its kind.</summary>
    public List<ServiceNet> Nets { get; private set; } = [];

    /// <summary>The key of the organization.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The organization that runs it (运营单位).</summary>
    public Organization? Organization { get; set; }

    /// <summary>The finest known grid of the point; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the point: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the point: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the point.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the point.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the point.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the point.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the point.</summary>
    public Street? Street { get; set; }

    /// <summary>The items (事项) served there; kept by staff.</summary>
    public ICollection<ServiceItem> Items { get; } = [];

    /// <summary>Bookings (预约) of its rooms.</summary>
    public ICollection<Booking> Bookings { get; } = [];

    /// <summary>The complexes (综合体) that applied for it.</summary>
    public ICollection<Complex> Complexes { get; } = [];
}
