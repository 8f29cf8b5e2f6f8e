using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class GridConfiguration : IEntityTypeConfiguration<Grid>
{
    public void Configure(EntityTypeBuilder<Grid> builder)
    {
        builder.HasIndex(grid => grid.Code).IsUnique();
        builder.HasIndex(grid => grid.Short).IsUnique();
        builder.HasOne(grid => grid.Street).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(grid => grid.Parent).WithMany(grid => grid.Children).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(grid => grid.Community).WithMany(community => community.Grids).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_grids_parent_and_community_at_level_2",
            "(level = 'LEVEL_1' and parent_id is null and community_id is null) or (level = 'LEVEL_2' and parent_id is not null and community_id is not null)"));
    }
}
