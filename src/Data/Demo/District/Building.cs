using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Index">From 0, in the order of the grids.</param>
/// <param name="Number">The number within its estate, from 1.</param>
/// <param name="Location">WGS 84.</param>
internal sealed record Building(int Index, string Estate, int Number, DemoGrid Grid, Position Location)
{
    public int Id => 10001 + Index;

    public DemoCommunity Community => Grid.Community!;
}
