namespace Jianye.DataHub.Data.Entities;

/// <summary>An item of a service list (事项).</summary>
public sealed class ServiceItem : Entity
{
    /// <summary>The list (清单) it stands on.</summary>
    public ServiceList List { get; set; }

    /// <summary>Number of its category (类别序号).</summary>
    public int? CategoryNo { get; set; }

    /// <summary>Its category (类别).</summary>
    public string? Category { get; set; }

    /// <summary>Its code (事项编码).</summary>
    public string? Code { get; set; }

    /// <summary>Its number within the list (序号).</summary>
    public int? Ordinal { get; set; }

    /// <summary>Its title (事项名称).</summary>
    [Grams]
    [Pinyin]
    public required string Title { get; set; }

    /// <summary>Time limit (办理时限) in working days; 0 is at once.</summary>
    public int? TimeLimit { get; set; }

    /// <summary>In force since (启用日期).</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Last updated on (更新日期).</summary>
    public DateOnly? UpdatedOn { get; set; }

    /// <summary>Window (受理窗口).</summary>
    public string? Window { get; set; }

    /// <summary>Field of life (服务领域); set by staff.</summary>
    public ServiceDomain? Domain { get; set; }

    /// <summary>The responsible organization's key.</summary>
    public Guid? ResponsibleId { get; set; }

    /// <summary>Responsible organization (责任单位).</summary>
    public Organization? Responsible { get; set; }

    /// <summary>Organizations that help (协办部门).</summary>
    public ICollection<Organization> CoResponsible { get; } = [];

    /// <summary>Requests (办事) for this item.</summary>
    public ICollection<ServiceRequest> Requests { get; } = [];

    /// <summary>The service points (服务点) that serve the item.</summary>
    public ICollection<ServicePoint> Points { get; } = [];

    /// <summary>Requests (准入申请) to bring the item into communities.</summary>
    public ICollection<AdmissionRequest> AdmissionRequests { get; } = [];
}
