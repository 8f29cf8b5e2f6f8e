using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(activity => new { activity.StartsAt, activity.Id });
        builder.HasOne(activity => activity.Host).WithMany().OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(activity => activity.Branch).WithMany(partyBranch => partyBranch.Actions).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(activity => activity.Participants).WithMany(partyMember => partyMember.Actions).UsingEntity(
            "activity_participants",
            right => right.HasOne(typeof(PartyMember)).WithMany().HasForeignKey("PartyMemberId"),
            left => left.HasOne(typeof(Activity)).WithMany().HasForeignKey("ActivityId"),
            link => link.HasKey("ActivityId", "PartyMemberId"));
    }
}
