using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A household (户).</summary>
public sealed class Household : Entity, IPlaced
{
    /// <summary>Household number (户号): of a dwelling and who lives there, not of a person.</summary>
    [Personal(ColumnClass.Location)]
    public string? Number { get; set; }

    /// <summary>The head's key.</summary>
    public Guid? HeadId { get; set; }

    /// <summary>The head of the household (户主).</summary>
    public Resident? Head { get; set; }

    /// <summary>The dwelling's key.</summary>
    public Guid? AddressId { get; set; }

    /// <summary>The dwelling (住址).</summary>
    public Address? Address { get; set; }

    /// <summary>The finest known grid of the household; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the household: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the household: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the household.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the household.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the household.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the household.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the household.</summary>
    public Street? Street { get; set; }

    /// <summary>Its members (户成员).</summary>
    public ICollection<Resident> Members { get; } = [];
}
