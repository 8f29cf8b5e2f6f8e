using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PerformanceReviewConfiguration : IEntityTypeConfiguration<PerformanceReview>
{
    public void Configure(EntityTypeBuilder<PerformanceReview> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(review => new { review.AssessedOn, review.Id });
        builder.OwnsOne(review => review.Scores, scores => scores.ToJson());
        builder.Property(review => review.Total).HasPrecision(6, 2);
        builder.Property(review => review.Bonus).HasPrecision(12, 2);
        builder.HasOne(review => review.Worker).WithMany(socialWorker => socialWorker.Reviews).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(review => review.Assessor).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
