using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A delivered record that was refused and is kept for repair (退回记录).</summary>
public sealed class Rejection : Entity
{
    /// <summary>The platform's key.</summary>
    public Guid PlatformId { get; set; }

    /// <summary>The platform (平台).</summary>
    public Platform? Platform { get; set; }

    /// <summary>The run's key.</summary>
    public Guid RunId { get; set; }

    /// <summary>The run (接入批次) that refused it.</summary>
    public PlatformRun? Run { get; set; }

    /// <summary>The data set (数据集).</summary>
    public required string Dataset { get; set; }

    /// <summary>The file, relative to the delivery (文件).</summary>
    public required string File { get; set; }

    /// <summary>1-based line or ordinal within the file (行号).</summary>
    public long Line { get; set; }

    /// <summary>The platform's own key (原始编号); null where it can't be read.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Reason code (原因代码).</summary>
    public required string Code { get; set; }

    /// <summary>The reason in one sentence (原因); never the refused value.</summary>
    public required string Reason { get; set; }

    /// <summary>The record as delivered (原始记录), a JSON object of its cells or a text of what could not be read; null for who may not see it.</summary>
    [RawRecord]
    [Personal(ColumnClass.Record)]
    public string? Raw { get; set; }

    /// <summary>When it was refused (退回时间).</summary>
    public DateTimeOffset At { get; set; }
}
