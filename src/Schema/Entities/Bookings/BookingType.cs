using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class BookingType : EntityGraphType<Booking>
{
    public BookingType()
    {
        Show(
            booking => booking.RoomId,
            booking => booking.Purpose,
            booking => booking.StartsAt,
            booking => booking.EndsAt,
            booking => booking.State,
            booking => booking.History,
            booking => booking.Point,
            booking => booking.Person);
    }
}
