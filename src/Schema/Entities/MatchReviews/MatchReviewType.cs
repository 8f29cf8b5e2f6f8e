using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MatchReviewType : EntityGraphType<MatchReview>
{
    public MatchReviewType()
    {
        Show(
            review => review.State,
            review => review.Left,
            review => review.Right,
            review => review.LeftRecord,
            review => review.RightRecord,
            review => review.Evidence,
            review => review.Objections,
            review => review.OpenedAt,
            review => review.DecidedAt,
            review => review.DecidedBy,
            review => review.Note);
    }
}
