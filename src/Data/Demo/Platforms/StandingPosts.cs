using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Where a social worker's post in 03 places him: the registers that say no grid (10, 20) are placed by it.</summary>
internal sealed class StandingPosts
{
    private readonly Dictionary<Person, DemoGrid> _grids = [];

    public StandingPosts(DemoDistrict district)
    {
        var (seats, team) = WoGrid.Team(district);
        var takenBack = WoGrid.TeamFeed(team).Deleted();
        for (var i = 0; i < seats.Count; i++)
        {
            var seat = seats[i];
            if (seat is { Level: 2, Post: not null } && !takenBack.Contains(i) && team.Make(i).Verdict == DemoVerdict.Accept) _grids[seat.Person] = seat.Grid;
        }
    }

    /// <summary>The level-2 grid; null for a leader, for someone at a window, and where 03's record was rejected or taken back.</summary>
    public DemoGrid? Of(SocialWorker worker) => _grids.GetValueOrDefault(worker.Person);
}
