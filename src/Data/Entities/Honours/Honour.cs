namespace Jianye.DataHub.Data.Entities;

/// <summary>An honour (微星光).</summary>
public sealed class Honour : Entity
{
    /// <summary>What it is given for (类别).</summary>
    public HonourKind? Kind { get; set; }

    /// <summary>Title (荣誉称号).</summary>
    public string? Title { get; set; }

    /// <summary>The first day of its month (月份).</summary>
    public DateOnly? Month { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person honoured (获得者).</summary>
    public Resident? Person { get; set; }
}
