using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(visit => new { visit.At, visit.Id });
        builder.HasOne(visit => visit.Address).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(visit => visit.Visitor).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(visit => visit.Resident).WithMany(resident => resident.Visits).OnDelete(DeleteBehavior.SetNull);
    }
}
