using Jianye.DataHub.Data.Entities;
using SocialWorker = Jianye.DataHub.Data.Entities.SocialWorker;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Who works in the grids, and at the windows.</summary>
internal static class TeamRows
{
    public static IEnumerable<SocialWorker> SocialWorkers(LoadedDistrict loaded) => loaded.District.Workforce.Workers.Select(worker =>
    {
        var row = new SocialWorker
        {
            Id = loaded.Keys.SocialWorkers[worker.Number - 1],
            Number = FormattableString.Invariant($"JY-SG-{worker.Number:D4}"),
            Post = worker.Post switch
            {
                District.SocialWorker.Leader => WorkerPost.GridLead,
                District.SocialWorker.Head => WorkerPost.GridChief,
                District.SocialWorker.Member => WorkerPost.GridMember,
                "窗口" => WorkerPost.Window,
                _ => WorkerPost.General,
            },
            Since = worker.Since,
            PersonId = loaded.KeyOf(worker.Person),
        };
        return worker.Level2 is { } grid ? loaded.Places.In(grid, row) : loaded.Places.In(worker.Community, row);
    });

    public static IEnumerable<GridTeamMember> Members(LoadedDistrict loaded) => loaded.Seats.Select(seat => new GridTeamMember
    {
        Id = loaded.Keys.TeamMembers[seat.Number - 1],
        // The platform counts the roles from 1, in the order of the graph's.
        Role = (GridRole)(seat.Role - 1),
        ValidFrom = seat.Since,
        GridId = loaded.Places.Grid(seat.Grid),
        PersonId = loaded.KeyOf(seat.Person),
        OrganizationId = loaded.Organizations.Find(seat.Organization) ?? loaded.Organizations.Find($"{seat.Organization}居委会"),
    });
}
