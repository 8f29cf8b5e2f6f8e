using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class MicroWishConfiguration : IEntityTypeConfiguration<MicroWish>
{
    public void Configure(EntityTypeBuilder<MicroWish> builder)
    {
        builder.BelongsToPlace();
        builder.HasIndex(wish => new { wish.CreatedAt, wish.Id });
        builder.OwnsMany(wish => wish.History, history => history.ToJson());
        builder.HasOne(wish => wish.Wisher).WithMany(resident => resident.MicroWishes).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(wish => wish.Claimer).WithMany(partyMember => partyMember.ClaimedWishes).OnDelete(DeleteBehavior.SetNull);
    }
}
