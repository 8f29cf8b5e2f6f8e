using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ComplexReviewType : EntityGraphType<ComplexReview>
{
    public ComplexReviewType()
    {
        Show(
            complexReview => complexReview.Scores,
            complexReview => complexReview.Total,
            complexReview => complexReview.Expert,
            complexReview => complexReview.Comment,
            complexReview => complexReview.ReviewedOn,
            complexReview => complexReview.Application);
    }
}
