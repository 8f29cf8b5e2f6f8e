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
            street => street.CareClients,
            street => street.TargetIndicators,
            street => street.AssistanceCases,
            street => street.ChannelAccounts,
            street => street.SocialWorkers,
            street => street.WorkDiaryEntries,
            street => street.PerformanceReviews,
            street => street.VolunteerAccounts,
            street => street.Activities,
            street => street.PartyBranches,
            street => street.MicroWishes,
            street => street.ServicePoints,
            street => street.Complexes,
            street => street.Consultations,
            street => street.Meetings,
            street => street.Announcements,
            street => street.MessageGroups,
            street => street.Messages);
    }
}
