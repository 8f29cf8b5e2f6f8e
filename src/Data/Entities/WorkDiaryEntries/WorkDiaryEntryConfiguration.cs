using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class WorkDiaryEntryConfiguration : IEntityTypeConfiguration<WorkDiaryEntry>
{
    public void Configure(EntityTypeBuilder<WorkDiaryEntry> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(entry => new { entry.Date, entry.Id });
        builder.Property(entry => entry.Hours).HasPrecision(6, 2);
        builder.HasOne(entry => entry.Worker).WithMany(socialWorker => socialWorker.Diary).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(entry => entry.Visited).WithMany(resident => resident.DiaryVisits).OnDelete(DeleteBehavior.SetNull);
    }
}
