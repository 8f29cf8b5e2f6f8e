namespace Jianye.DataHub.Data.Entities;

/// <summary>An account of the volunteers' time bank (志愿银行账户).</summary>
public sealed class VolunteerAccount : Entity, IPlaced
{
    /// <summary>The volunteer's number (志愿者编号).</summary>
    public string? Number { get; set; }

    /// <summary>Skills (服务技能).</summary>
    public List<string> Skills { get; set; } = [];

    /// <summary>Registered on (注册日期).</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Whether it is in use (状态).</summary>
    public AccountStatus? Status { get; set; }

    /// <summary>The sum of all its entries (时间余额) in hours.</summary>
    public decimal? Balance { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The volunteer (志愿者).</summary>
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

    /// <summary>The entries (时间记账) of the account.</summary>
    public ICollection<TimeEntry> Entries { get; } = [];
}
