using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PartyBranchConfiguration : IEntityTypeConfiguration<PartyBranch>
{
    public void Configure(EntityTypeBuilder<PartyBranch> builder)
    {
        builder.BelongsToPlace();
        builder.HasOne(branch => branch.Parent).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
