namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Unit">The staircase, from 1.</param>
/// <param name="Room">Floor and door: 1203 is the third door on the twelfth floor.</param>
internal sealed record Dwelling(Building Building, int Unit, int Room)
{
    public DemoGrid Grid => Building.Grid;

    public DemoCommunity Community => Building.Community;

    /// <summary>The grid that its address alone leads to; null where the register does not know the building.</summary>
    public DemoGrid? GridOfAddress => Building.IsMisfiled ? null : Grid;
}
