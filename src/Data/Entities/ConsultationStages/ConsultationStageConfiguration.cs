using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ConsultationStageConfiguration : IEntityTypeConfiguration<ConsultationStage>
{
    public void Configure(EntityTypeBuilder<ConsultationStage> builder)
    {
        builder.HasIndex(stage => new { stage.At, stage.Id });
        builder.OwnsMany(stage => stage.Attendees, attendees => attendees.ToJson());
        builder.HasOne(stage => stage.Consultation).WithMany(consultation => consultation.Stages).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(stage => stage.Actor).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
