using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class RejectionConfiguration : IEntityTypeConfiguration<Rejection>
{
    public void Configure(EntityTypeBuilder<Rejection> builder)
    {
        builder.HasIndex(rejection => new { rejection.PlatformId, rejection.At, rejection.Id });
        builder.HasOne(rejection => rejection.Platform).WithMany(platform => platform.Rejections).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(rejection => rejection.Run).WithMany(run => run.Rejections).OnDelete(DeleteBehavior.Cascade);
    }
}
