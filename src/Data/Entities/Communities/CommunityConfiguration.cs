using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class CommunityConfiguration : IEntityTypeConfiguration<Community>
{
    public void Configure(EntityTypeBuilder<Community> builder)
    {
        builder.HasIndex(community => community.Code).IsUnique();
        builder.HasIndex(community => community.ShortName).IsUnique();
        builder.HasOne(community => community.Street).WithMany(street => street.Communities).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(community => community.Grid).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
