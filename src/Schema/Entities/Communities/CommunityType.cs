using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class CommunityType : EntityGraphType<Community>
{
    public CommunityType()
    {
        Show(
            community => community.Code,
            community => community.Name,
            community => community.ShortName,
            community => community.Boundary,
            community => community.Street,
            community => community.Grid,
            community => community.Grids,
            community => community.Residents,
            community => community.Households,
            community => community.Buildings,
            community => community.Addresses,
            community => community.Organizations,
            community => community.Incidents,
            community => community.Visits,
            community => community.ServiceRequests,
            community => community.CareClients);
    }
}
