using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class MatchReviewConfiguration : IEntityTypeConfiguration<MatchReview>
{
    public void Configure(EntityTypeBuilder<MatchReview> builder)
    {
        builder.HasIndex(review => new { review.State, review.OpenedAt, review.Id });
        builder.OwnsOne(review => review.LeftRecord, record => record.ToJson());
        builder.OwnsOne(review => review.RightRecord, record => record.ToJson());
        builder.HasOne(review => review.Left).WithMany().HasForeignKey(review => review.LeftId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(review => review.Right).WithMany().HasForeignKey(review => review.RightId).OnDelete(DeleteBehavior.SetNull);
    }
}
