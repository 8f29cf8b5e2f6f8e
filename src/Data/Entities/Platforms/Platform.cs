namespace Jianye.DataHub.Data.Entities;

/// <summary>One of the twenty former platforms (原平台).</summary>
public sealed class Platform : Entity
{
    /// <summary>Folder name of its contract, e.g. 03-wo-grid (标识).</summary>
    public required string Slug { get; set; }

    /// <summary>Chinese name (平台名称).</summary>
    public required string Name { get; set; }

    /// <summary>English name (英文名称).</summary>
    public required string NameEn { get; set; }

    /// <summary>How it delivers (交换方式), in words.</summary>
    public required string Delivery { get; set; }

    /// <summary>The last run's key.</summary>
    public Guid? LastRunId { get; set; }

    /// <summary>The last run (最近一次接入).</summary>
    public PlatformRun? LastRun { get; set; }

    /// <summary>The runs (接入批次).</summary>
    public ICollection<PlatformRun> Runs { get; } = [];

    /// <summary>Records refused and not yet repaired (退回记录).</summary>
    public ICollection<Rejection> Rejections { get; } = [];
}
