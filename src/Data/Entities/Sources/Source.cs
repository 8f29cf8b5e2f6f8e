using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What one record of a platform says about one object of the graph (数据来源).</summary>
/// <remarks>A view over the records taken in (Migrations/Sql/sources.sql); nobody writes it.</remarks>
public sealed class Source : Entity
{
    /// <summary>The platform's key.</summary>
    public Guid PlatformId { get; set; }

    /// <summary>The platform (平台) that delivered the record.</summary>
    public Platform? Platform { get; set; }

    /// <summary>The data set (数据集) of the platform.</summary>
    public required string Dataset { get; set; }

    /// <summary>The platform's own key (原始编号) of the record, exactly as delivered.</summary>
    public required string ExternalId { get; set; }

    /// <summary>As what the record names the person (角色), e.g. applicant; null where the record is the object's own.</summary>
    public string? Role { get; set; }

    /// <summary>When a run first had a record of this key (首次接入时间).</summary>
    public DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>When a run last had a record of this key (最近接入时间), whatever became of it.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Why the record is taken to speak of this person (匹配依据); null for what is no person.</summary>
    public MatchEvidence? MatchedBy { get; set; }

    /// <summary>Whether the platform still says so (有效): neither deleted or withdrawn nor replaced by a version that no longer speaks of this object.</summary>
    public bool Live { get; set; }

    /// <summary>What the record says, field by field (各字段的说法).</summary>
    [Personal(ColumnClass.Record)]
    public List<FieldClaim> Claims { get; set; } = [];

    /// <summary>What could not be read in the record and was left out (备注), a sentence each.</summary>
    [Personal(ColumnClass.Record)]
    public List<string> Remarks { get; set; } = [];

    /// <summary>The record as delivered (原始记录), a JSON object of its cells; null for who may not see it.</summary>
    [RawRecord]
    [Personal(ColumnClass.Record)]
    public string? Raw { get; set; }
}
