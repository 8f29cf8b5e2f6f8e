using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class StreetType : EntityGraphType<Street>
{
    public StreetType()
    {
        Show(
            street => street.Code,
            street => street.Name,
            street => street.ShortName,
            street => street.Boundary,
            street => street.District,
            street => street.Communities,
            street => street.Grids,
            street => street.Residents,
            street => street.Households,
            street => street.Buildings,
            street => street.Addresses,
            street => street.Organizations,
            street => street.Incidents,
            street => street.Visits,
            street => street.ServiceRequests,
            street => street.CareClients);
    }
}
