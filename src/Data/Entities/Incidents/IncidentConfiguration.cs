using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(incident => new { incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.GridId, incident.State, incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.Level1GridId, incident.State, incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.GridId, incident.Open, incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.Level1GridId, incident.Open, incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.CommunityId, incident.ReportedAt, incident.Id });
        builder.HasIndex(incident => new { incident.StreetId, incident.ReportedAt, incident.Id });
        builder.OwnsMany(incident => incident.History, history => history.ToJson());
        builder.Property(incident => incident.Open).HasComputedColumnSql("state in ('DISCOVERED', 'HANDLING', 'REPORTED')", stored: true);
        builder.HasOne(incident => incident.Reporter).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(incident => incident.Handler).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(incident => incident.ReportedBy).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.Property(incident => incident.Version).HasDefaultValue(1L);
        builder.HasOne(incident => incident.Related).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(incident => incident.DispatchedTo).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.ToTable(table => table.HasCheckConstraint("ck_incidents_severity", "severity between 1 and 3"));
    }
}
