using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Who goes round in a grid: members whose own records are good, so that no report names a member that nobody knows.</summary>
internal sealed class GridMembers
{
    private readonly ILookup<DemoGrid, GridSeat> _byGrid;
    private readonly List<GridSeat> _all;

    public GridMembers(IReadOnlyList<GridSeat> seats, DemoSource team)
    {
        _all = [.. seats.Where((_, i) => team.Make(i).Verdict == DemoVerdict.Accept)];
        _byGrid = _all.ToLookup(seat => seat.Grid);
    }

    /// <summary>Someone of the level-2 grid's team, else of the grid above, else anybody.</summary>
    public string Pick(DemoGrid grid, DemoRandom random)
    {
        List<GridSeat> team = [.. _byGrid[grid]];
        if (team.Count == 0) team = [.. _byGrid[grid.Level1!]];
        return random.Pick(team.Count > 0 ? team : _all).MemberId;
    }
}
