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
            community => community.CareClients,
            community => community.AdmissionRequests,
            community => community.PublicWelfareProjects,
            community => community.AssistanceCases,
            community => community.ChannelAccounts,
            community => community.SocialWorkers,
            community => community.WorkDiaryEntries,
            community => community.PerformanceReviews,
            community => community.VolunteerAccounts,
            community => community.Activities,
            community => community.PartyBranches,
            community => community.MicroWishes,
            community => community.ServicePoints,
            community => community.Complexes,
            community => community.Consultations,
            community => community.Meetings,
            community => community.Announcements,
            community => community.MessageGroups,
            community => community.Messages);
    }
}
