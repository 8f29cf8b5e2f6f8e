using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(meeting => new { meeting.At, meeting.Id });
        builder.HasMany(meeting => meeting.Consultations).WithMany(consultation => consultation.Meetings).UsingEntity(
            "meeting_consultations",
            right => right.HasOne(typeof(Consultation)).WithMany().HasForeignKey("ConsultationId"),
            left => left.HasOne(typeof(Meeting)).WithMany().HasForeignKey("MeetingId"),
            link => link.HasKey("MeetingId", "ConsultationId"));
    }
}
