using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Two who look like one person but are not sure enough to be joined (匹配复核): a clerk decides.</summary>
public sealed class MatchReview : Entity
{
    /// <summary>Where it stands (状态).</summary>
    public MatchReviewState State { get; set; }

    /// <summary>The first person's key.</summary>
    public Guid? LeftId { get; set; }

    /// <summary>For whom the first side is taken now (甲方居民); null for nobody.</summary>
    public Resident? Left { get; set; }

    /// <summary>The second person's key.</summary>
    public Guid? RightId { get; set; }

    /// <summary>For whom the second side is taken now (乙方居民); null for nobody.</summary>
    public Resident? Right { get; set; }

    /// <summary>The first side (甲方记录): what the decision is about.</summary>
    [Personal(ColumnClass.Record)]
    public required NamedRecord LeftRecord { get; set; }

    /// <summary>The second side (乙方记录).</summary>
    [Personal(ColumnClass.Record)]
    public required NamedRecord RightRecord { get; set; }

    /// <summary>What speaks for one person (支持依据).</summary>
    public MatchEvidence Evidence { get; set; }

    /// <summary>What speaks against it (反对理由): OTHER_NAME, OTHER_NUMBER, OTHER_BIRTH_DATE, OTHER_SEX, OTHER_ID_PART, SAME_REGISTER, or TWO_FIT where two fit.</summary>
    public List<string> Objections { get; set; } = [];

    /// <summary>When it was opened (提出时间).</summary>
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>When it was decided (复核时间); null while it is open.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who decided (复核人); null while it is open, and where the hub knows nobody.</summary>
    [Personal(ColumnClass.Name)]
    public string? DecidedBy { get; set; }

    /// <summary>The note of who decided (备注).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Note { get; set; }
}
