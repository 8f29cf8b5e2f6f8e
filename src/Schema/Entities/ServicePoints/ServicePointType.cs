using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ServicePointType : EntityGraphType<ServicePoint>
{
    public ServicePointType()
    {
        Show(
            servicePoint => servicePoint.Kind,
            servicePoint => servicePoint.Name,
            servicePoint => servicePoint.AddressText,
            servicePoint => servicePoint.Location,
            servicePoint => servicePoint.OpenHours,
            servicePoint => servicePoint.Rooms,
            servicePoint => servicePoint.Nets,
            servicePoint => servicePoint.Organization,
            servicePoint => servicePoint.Grid,
            servicePoint => servicePoint.Level1Grid,
            servicePoint => servicePoint.Community,
            servicePoint => servicePoint.Street,
            servicePoint => servicePoint.Items,
            servicePoint => servicePoint.Bookings,
            servicePoint => servicePoint.Complexes);
    }
}
