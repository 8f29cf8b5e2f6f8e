using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(announcement => new { announcement.PublishedAt, announcement.Id });
        builder.HasOne(announcement => announcement.Publisher).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
