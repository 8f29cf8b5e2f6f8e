using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class VolunteerAccountConfiguration : IEntityTypeConfiguration<VolunteerAccount>
{
    public void Configure(EntityTypeBuilder<VolunteerAccount> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(account => new { account.Since, account.Id });
        builder.Property(account => account.Balance).HasPrecision(14, 2);
        builder.HasOne(account => account.Person).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
