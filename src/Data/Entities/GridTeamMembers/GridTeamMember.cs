namespace Jianye.DataHub.Data.Entities;

/// <summary>An assignment of a person to a grid's team (网格成员).</summary>
public sealed class GridTeamMember : Entity
{
    /// <summary>The role (角色) in the 3+N team.</summary>
    public GridRole Role { get; set; }

    /// <summary>First day of the assignment (任职起始).</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of the assignment (任职截止); null while it lasts.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The grid's key.</summary>
    public Guid GridId { get; set; }

    /// <summary>The grid (网格).</summary>
    public Grid? Grid { get; set; }

    /// <summary>The person's key.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (人员); null while nobody can be told for sure.</summary>
    public Resident? Person { get; set; }

    /// <summary>The organization's key.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The organization (所属单位) that sends the person; null for residents.</summary>
    public Organization? Organization { get; set; }
}
