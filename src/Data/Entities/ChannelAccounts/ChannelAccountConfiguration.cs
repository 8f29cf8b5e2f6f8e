using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ChannelAccountConfiguration : IEntityTypeConfiguration<ChannelAccount>
{
    public void Configure(EntityTypeBuilder<ChannelAccount> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(account => new { account.Since, account.Id });
        builder.HasOne(account => account.Person).WithMany(resident => resident.Accounts).OnDelete(DeleteBehavior.SetNull);
    }
}
