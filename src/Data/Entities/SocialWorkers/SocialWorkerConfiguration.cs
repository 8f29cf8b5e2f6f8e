using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class SocialWorkerConfiguration : IEntityTypeConfiguration<SocialWorker>
{
    public void Configure(EntityTypeBuilder<SocialWorker> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(worker => new { worker.Number, worker.Id });
        builder.HasOne(worker => worker.Person).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
