using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PlatformConfiguration : IEntityTypeConfiguration<Platform>
{
    public void Configure(EntityTypeBuilder<Platform> builder)
    {
        builder.HasIndex(platform => platform.Slug).IsUnique();
        builder.HasOne(platform => platform.LastRun).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
