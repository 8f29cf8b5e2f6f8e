using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A four-party agreement (四方协议) on the care of an elder.</summary>
public sealed class CareAgreement : Entity
{
    /// <summary>Signed on (签订日期).</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Expires on (到期日期).</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Status (状态).</summary>
    public CareAgreementStatus Status { get; set; }

    /// <summary>Name of the family member who signs (家属姓名).</summary>
    [Personal(ColumnClass.Contact)]
    public string? Family { get; set; }

    /// <summary>The elder's key.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The elder (老人).</summary>
    public CareClient? Client { get; set; }

    /// <summary>The community's key.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) that signs.</summary>
    public Community? Community { get; set; }

    /// <summary>The provider's key.</summary>
    public Guid? ProviderId { get; set; }

    /// <summary>The provider (服务机构) that signs.</summary>
    public Organization? Provider { get; set; }

    /// <summary>The services agreed (服务项目).</summary>
    public ICollection<ServiceItem> Items { get; } = [];

    /// <summary>Orders (服务工单) under it.</summary>
    public ICollection<CareOrder> Orders { get; } = [];
}
