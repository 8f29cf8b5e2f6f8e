namespace Jianye.DataHub.Data.Entities;

/// <summary>One taking-in of a platform's deliveries (接入批次).</summary>
public sealed class PlatformRun : Entity
{
    /// <summary>The platform's key.</summary>
    public Guid PlatformId { get; set; }

    /// <summary>The platform (平台).</summary>
    public Platform? Platform { get; set; }

    /// <summary>Started at (开始时间).</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Finished at (完成时间); null while it runs or when it was broken off.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Records read (读取数): the sum of the three counts below.</summary>
    public long Read { get; set; }

    /// <summary>Records accepted (接受数).</summary>
    public long Accepted { get; set; }

    /// <summary>Records unchanged (未变数): repeats and stale ones.</summary>
    public long Unchanged { get; set; }

    /// <summary>Records rejected (退回数).</summary>
    public long Rejected { get; set; }

    /// <summary>What this run rejected (退回记录).</summary>
    public ICollection<Rejection> Rejections { get; } = [];
}
