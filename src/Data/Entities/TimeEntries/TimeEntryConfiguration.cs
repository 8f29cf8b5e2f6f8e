using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class TimeEntryConfiguration : IEntityTypeConfiguration<TimeEntry>
{
    public void Configure(EntityTypeBuilder<TimeEntry> builder)
    {
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.AccountId, entry.At, entry.Id });
        builder.Property(entry => entry.Hours).HasPrecision(10, 2);
        builder.HasOne(entry => entry.Account).WithMany(account => account.Entries).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(entry => entry.Counterparty).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(entry => entry.Activity).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
