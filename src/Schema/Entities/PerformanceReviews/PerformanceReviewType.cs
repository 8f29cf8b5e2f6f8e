using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class PerformanceReviewType : EntityGraphType<PerformanceReview>
{
    public PerformanceReviewType()
    {
        Show(
            performanceReview => performanceReview.Year,
            performanceReview => performanceReview.Quarter,
            performanceReview => performanceReview.Scores,
            performanceReview => performanceReview.Total,
            performanceReview => performanceReview.Grade,
            performanceReview => performanceReview.Bonus,
            performanceReview => performanceReview.AssessedOn,
            performanceReview => performanceReview.Worker,
            performanceReview => performanceReview.Assessor,
            performanceReview => performanceReview.Grid,
            performanceReview => performanceReview.Level1Grid,
            performanceReview => performanceReview.Community,
            performanceReview => performanceReview.Street);
    }
}
