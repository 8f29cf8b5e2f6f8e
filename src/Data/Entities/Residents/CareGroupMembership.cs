namespace Jianye.DataHub.Data.Entities;

/// <summary>That a person belongs to a group in need of care (关爱群体).</summary>
public sealed class CareGroupMembership
{
    /// <summary>The group (群体).</summary>
    public CareGroup Group { get; set; }

    /// <summary>Since when (起始日期); null where nobody says.</summary>
    public DateOnly? Since { get; set; }
}
