using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The four ways from a placed record into the territory; none has a collection of its own, since the collections of a
/// level-1 grid hold more than its key says (see the reader's model).</summary>
internal static class PlaceConfiguration
{
    public static void BelongsToPlace<T>(this EntityTypeBuilder<T> builder)
        where T : Entity, IPlaced
    {
        builder.Property(placed => placed.Level1GridId).HasColumnName("level1_grid_id");
        builder.HasOne(typeof(Grid), "Grid").WithMany().HasForeignKey(nameof(IPlaced.GridId)).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(typeof(Grid), "Level1Grid").WithMany().HasForeignKey(nameof(IPlaced.Level1GridId)).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(typeof(Community), "Community").WithMany().HasForeignKey(nameof(IPlaced.CommunityId)).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(typeof(Street), "Street").WithMany().HasForeignKey(nameof(IPlaced.StreetId)).OnDelete(DeleteBehavior.Restrict);
    }
}
