using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ActivityType : EntityGraphType<Activity>
{
    public ActivityType()
    {
        Show(
            activity => activity.Kind,
            activity => activity.Title,
            activity => activity.StartsAt,
            activity => activity.EndsAt,
            activity => activity.Place,
            activity => activity.Location,
            activity => activity.Capacity,
            activity => activity.Status,
            activity => activity.Host,
            activity => activity.Branch,
            activity => activity.Grid,
            activity => activity.Level1Grid,
            activity => activity.Community,
            activity => activity.Street,
            activity => activity.Participants,
            activity => activity.Signups);
    }
}
