using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class PartyMemberConfiguration : IEntityTypeConfiguration<PartyMember>
{
    public void Configure(EntityTypeBuilder<PartyMember> builder)
    {
        builder.HasIndex(member => new { member.JoinedOn, member.Id });
        builder.HasOne(member => member.Person).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(member => member.Branch).WithMany(partyBranch => partyBranch.Members).OnDelete(DeleteBehavior.SetNull);
    }
}
