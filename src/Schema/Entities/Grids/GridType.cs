using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class GridType : EntityGraphType<Grid>
{
    public GridType()
    {
        Show(
            grid => grid.Level,
            grid => grid.Code,
            grid => grid.Short,
            grid => grid.Name,
            grid => grid.Boundary,
            grid => grid.Street,
            grid => grid.Parent,
            grid => grid.Community,
            grid => grid.Children,
            grid => grid.Communities,
            grid => grid.Team,
            grid => grid.Residents,
            grid => grid.Households,
            grid => grid.Buildings,
            grid => grid.Addresses,
            grid => grid.Organizations,
            grid => grid.Incidents,
            grid => grid.Visits,
            grid => grid.ServiceRequests,
            grid => grid.CareClients,
            grid => grid.AssistanceCases,
            grid => grid.ChannelAccounts,
            grid => grid.SocialWorkers,
            grid => grid.WorkDiaryEntries,
            grid => grid.PerformanceReviews,
            grid => grid.VolunteerAccounts,
            grid => grid.Activities,
            grid => grid.PartyBranches,
            grid => grid.MicroWishes,
            grid => grid.ServicePoints,
            grid => grid.Complexes,
            grid => grid.Consultations,
            grid => grid.Meetings,
            grid => grid.Announcements,
            grid => grid.MessageGroups,
            grid => grid.Messages);
    }
}
