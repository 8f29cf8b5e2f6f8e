using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class MicroDeedConfiguration : IEntityTypeConfiguration<MicroDeed>
{
    public void Configure(EntityTypeBuilder<MicroDeed> builder)
    {
        builder.HasIndex(deed => new { deed.Date, deed.Id });
        builder.Property(deed => deed.Amount).HasPrecision(14, 2);
        builder.OwnsMany(deed => deed.History, history => history.ToJson());
        builder.HasOne(deed => deed.Branch).WithMany(partyBranch => partyBranch.Deeds).OnDelete(DeleteBehavior.SetNull);
    }
}
