using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class HouseholdConfiguration : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(household => household.Number);
        builder.HasOne(household => household.Head).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(household => household.Address).WithMany(address => address.Households).OnDelete(DeleteBehavior.SetNull);
    }
}
