using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ConsultationConfiguration : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(consultation => new { consultation.RaisedAt, consultation.Id });
        builder.Property(consultation => consultation.Score).HasPrecision(6, 2);
        builder.OwnsMany(consultation => consultation.History, history => history.ToJson());
    }
}
