namespace Jianye.DataHub.Data.Entities;

/// <summary>An indicator of the year's targets (年度目标指标).</summary>
public sealed class TargetIndicator : Entity
{
    /// <summary>The platform's number (指标编号).</summary>
    public string? Number { get; set; }

    /// <summary>Name (指标名称).</summary>
    public string? Name { get; set; }

    /// <summary>Year (年度).</summary>
    public int? Year { get; set; }

    /// <summary>The target as written (目标值).</summary>
    public string? Target { get; set; }

    /// <summary>How it is compared (比较方式); null where the target is no number.</summary>
    public TargetComparator? Comparator { get; set; }

    /// <summary>The target as a number (目标数值); null where it is none.</summary>
    public decimal? TargetValue { get; set; }

    /// <summary>Unit (计量单位).</summary>
    public string? Unit { get; set; }

    /// <summary>Weight (权重) in percent points.</summary>
    public decimal? Weight { get; set; }

    /// <summary>Due on (完成时限).</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>The key of the street.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (责任街道); null for the whole district (全区).</summary>
    public Street? Street { get; set; }

    /// <summary>The key of the owner unit.</summary>
    public Guid? OwnerUnitId { get; set; }

    /// <summary>The unit in charge (责任科室).</summary>
    public Organization? OwnerUnit { get; set; }

    /// <summary>The monthly reports (填报).</summary>
    public ICollection<TargetReport> Reports { get; } = [];
}
