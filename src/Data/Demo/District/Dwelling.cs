namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Unit">The staircase, from 1.</param>
/// <param name="Room">Floor and door: 1203 is the third door on the twelfth floor.</param>
internal sealed record Dwelling(Building Building, int Unit, int Room)
{
    public DemoGrid Grid => Building.Grid;

    public DemoCommunity Community => Building.Community;
}
