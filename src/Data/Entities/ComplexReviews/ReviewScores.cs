namespace Jianye.DataHub.Data.Entities;

/// <summary>The four scores of a review (评审得分), 0 to 25 each.</summary>
public sealed class ReviewScores
{
    /// <summary>Positioning (功能定位).</summary>
    public int? Positioning { get; set; }

    /// <summary>Area (面积标准).</summary>
    public int? Area { get; set; }

    /// <summary>Set of functions (功能设置).</summary>
    public int? FunctionSet { get; set; }

    /// <summary>Image mark (形象标识).</summary>
    public int? Signage { get; set; }
}
