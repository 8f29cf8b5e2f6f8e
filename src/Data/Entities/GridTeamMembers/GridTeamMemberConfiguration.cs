using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class GridTeamMemberConfiguration : IEntityTypeConfiguration<GridTeamMember>
{
    public void Configure(EntityTypeBuilder<GridTeamMember> builder)
    {
        builder.HasOne(member => member.Grid).WithMany(grid => grid.Team).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(member => member.Person).WithMany(person => person.GridRoles).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(member => member.Organization).WithMany().OnDelete(DeleteBehavior.SetNull);
    }
}
