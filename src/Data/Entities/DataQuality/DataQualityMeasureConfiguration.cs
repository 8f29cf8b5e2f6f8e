using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class DataQualityMeasureConfiguration : IEntityTypeConfiguration<DataQualityMeasure>
{
    public void Configure(EntityTypeBuilder<DataQualityMeasure> builder)
    {
        builder.HasIndex(measure => new { measure.Entity, measure.MeasuredAt, measure.Id });
        builder.HasIndex(measure => new { measure.MeasuredAt, measure.Id });
        builder.HasIndex(measure => new { measure.Entity, measure.PlatformId, measure.StreetId, measure.CommunityId, measure.GridId })
            .IsUnique().AreNullsDistinct(false).HasFilter("current").HasDatabaseName("ix_data_quality_current");
        builder.Property(measure => measure.Completeness).HasPrecision(5, 4);
        builder.Property(measure => measure.Accuracy).HasPrecision(5, 4);
        builder.HasOne(measure => measure.Run).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(measure => measure.Platform).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(measure => measure.Street).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(measure => measure.Community).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(measure => measure.Grid).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}
