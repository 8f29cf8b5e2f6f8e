using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class AddressConfiguration : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.BelongsToPlace();
        builder.HasOne(address => address.Building).WithMany(building => building.Addresses).OnDelete(DeleteBehavior.SetNull);
    }
}
