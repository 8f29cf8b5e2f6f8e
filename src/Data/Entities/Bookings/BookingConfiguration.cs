using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jianye.DataHub.Data.Entities;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.HasIndex(booking => new { booking.StartsAt, booking.Id });
        builder.OwnsMany(booking => booking.History, history => history.ToJson());
        builder.HasOne(booking => booking.Point).WithMany(servicePoint => servicePoint.Bookings).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(booking => booking.Person).WithMany(resident => resident.Bookings).OnDelete(DeleteBehavior.SetNull);
    }
}
