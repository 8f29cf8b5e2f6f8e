using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class TargetIndicatorConfiguration : IEntityTypeConfiguration<TargetIndicator>
{
    public void Configure(EntityTypeBuilder<TargetIndicator> builder)
    {
        builder.HasIndex(indicator => new { indicator.Year, indicator.Id });
        builder.Property(indicator => indicator.TargetValue).HasPrecision(14, 4);
        builder.Property(indicator => indicator.Weight).HasPrecision(8, 2);
        builder.HasOne(indicator => indicator.Street).WithMany(street => street.TargetIndicators).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(indicator => indicator.OwnerUnit).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
