using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A case of public assistance (救助对象).</summary>
public sealed class AssistanceCase : Entity, IPlaced
{
    /// <summary>Kind (救助类别); null where the platform names none.</summary>
    public AssistanceKind? Kind { get; set; }

    /// <summary>Since when it is granted (认定日期).</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Whether it is paid (状态).</summary>
    public AssistanceStatus? Status { get; set; }

    /// <summary>The living address (居住地址) as delivered.</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (救助对象本人) who is assisted.</summary>
    public Resident? Person { get; set; }

    /// <summary>The finest known grid of the case; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the case: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the case: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the case.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the case.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the case.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the case.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the case.</summary>
    public Street? Street { get; set; }
}
