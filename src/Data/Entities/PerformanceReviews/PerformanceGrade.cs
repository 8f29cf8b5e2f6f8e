using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The grade of a review (等次).</summary>
[Description("The grade of a review (等次).")]
public enum PerformanceGrade
{
    [Description("Excellent (优秀), 90 and more.")]
    Excellent,

    [Description("Competent (称职), 80 and more.")]
    Competent,

    [Description("Basically competent (基本称职), 70 and more.")]
    BasicallyCompetent,

    [Description("Not competent (不称职).")]
    Incompetent,
}
