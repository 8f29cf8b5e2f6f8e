using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An expert's review of an application (专家评审).</summary>
public sealed class ComplexReview : Entity
{
    /// <summary>The scores (各项得分).</summary>
    public ReviewScores? Scores { get; set; }

    /// <summary>Their sum (总分), 0 to 100.</summary>
    public int? Total { get; set; }

    /// <summary>Name of the expert (专家姓名).</summary>
    [Personal(ColumnClass.Name)]
    public string? Expert { get; set; }

    /// <summary>Comment (评语).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Comment { get; set; }

    /// <summary>Reviewed on (评审日期).</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>The key of the application.</summary>
    public Guid? ApplicationId { get; set; }

    /// <summary>The application (申报).</summary>
    public ComplexApplication? Application { get; set; }
}
