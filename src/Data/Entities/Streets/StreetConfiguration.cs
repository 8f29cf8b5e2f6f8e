using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class StreetConfiguration : IEntityTypeConfiguration<Street>
{
    public void Configure(EntityTypeBuilder<Street> builder)
    {
        builder.HasIndex(street => street.Code).IsUnique();
        builder.HasOne(street => street.District).WithMany(district => district.Streets).OnDelete(DeleteBehavior.Restrict);
    }
}
