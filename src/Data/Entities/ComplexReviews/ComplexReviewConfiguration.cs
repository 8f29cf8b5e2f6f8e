using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ComplexReviewConfiguration : IEntityTypeConfiguration<ComplexReview>
{
    public void Configure(EntityTypeBuilder<ComplexReview> builder)
    {
        builder.HasIndex(review => new { review.ReviewedOn, review.Id });
        builder.OwnsOne(review => review.Scores, scores => scores.ToJson());
        builder.HasOne(review => review.Application).WithMany(application => application.Reviews).OnDelete(DeleteBehavior.SetNull);
    }
}
