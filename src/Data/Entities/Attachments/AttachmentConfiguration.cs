using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.Name).IsRequired();
        builder.Property(attachment => attachment.MediaType).IsRequired();
        builder.Property(attachment => attachment.Sha256).IsRequired();
        builder.HasIndex(attachment => new { attachment.IncidentId, attachment.UploadedAt, attachment.Id });
        builder.HasIndex(attachment => new { attachment.UploadedAt, attachment.Id });
        builder.HasIndex(attachment => attachment.Sha256);
        // The database holds no such constraint: a derivation may take the incident away and bring it back, under the same key.
        builder.HasOne(attachment => attachment.Incident).WithMany(incident => incident.Attachments).OnDelete(DeleteBehavior.NoAction);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_attachments_size", "size > 0");
            table.HasCheckConstraint("ck_attachments_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
        });
    }
}
