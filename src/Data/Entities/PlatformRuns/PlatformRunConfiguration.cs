using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PlatformRunConfiguration : IEntityTypeConfiguration<PlatformRun>
{
    public void Configure(EntityTypeBuilder<PlatformRun> builder)
    {
        builder.HasIndex(run => new { run.StartedAt, run.Id });
        builder.HasOne(run => run.Platform).WithMany(platform => platform.Runs).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_platform_runs_read_is_the_sum", "finished_at is null or \"read\" = accepted + unchanged + rejected"));
    }
}
