using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whom to call for an elder (紧急联系人).</summary>
public sealed class EmergencyContact : Entity
{
    /// <summary>Name (姓名).</summary>
    [Personal(ColumnClass.Name)]
    public string? Name { get; set; }

    /// <summary>Phone number (电话), digits only.</summary>
    [Personal(ColumnClass.Contact)]
    public string? Phone { get; set; }

    /// <summary>The person's key.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (联系人), where it can be told for sure.</summary>
    public Resident? Person { get; set; }
}
