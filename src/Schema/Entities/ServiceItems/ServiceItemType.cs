using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ServiceItemType : EntityGraphType<ServiceItem>
{
    public ServiceItemType()
    {
        Show(
            serviceItem => serviceItem.List,
            serviceItem => serviceItem.CategoryNo,
            serviceItem => serviceItem.Category,
            serviceItem => serviceItem.Code,
            serviceItem => serviceItem.Ordinal,
            serviceItem => serviceItem.Title,
            serviceItem => serviceItem.TimeLimit,
            serviceItem => serviceItem.Since,
            serviceItem => serviceItem.UpdatedOn,
            serviceItem => serviceItem.Window,
            serviceItem => serviceItem.Domain,
            serviceItem => serviceItem.Responsible,
            serviceItem => serviceItem.CoResponsible,
            serviceItem => serviceItem.Requests,
            serviceItem => serviceItem.Points,
            serviceItem => serviceItem.AdmissionRequests);
    }
}
