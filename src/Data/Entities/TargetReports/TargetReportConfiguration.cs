using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class TargetReportConfiguration : IEntityTypeConfiguration<TargetReport>
{
    public void Configure(EntityTypeBuilder<TargetReport> builder)
    {
        builder.HasIndex(report => new { report.Month, report.Id });
        builder.Property(report => report.Value).HasPrecision(14, 4);
        builder.Property(report => report.Progress).HasPrecision(8, 2);
        builder.HasOne(report => report.Indicator).WithMany(indicator => indicator.Reports).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(report => report.Organization).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
