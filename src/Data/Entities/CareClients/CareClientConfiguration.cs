using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class CareClientConfiguration : IEntityTypeConfiguration<CareClient>
{
    public void Configure(EntityTypeBuilder<CareClient> builder)
    {
        builder.BelongsToPlace();
        builder.HasOne(client => client.Address).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(client => client.Person).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(client => client.EmergencyContact).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
