using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Index">From 0, in the order of the grids.</param>
/// <param name="Number">The number within its estate, from 1.</param>
/// <param name="Location">WGS 84.</param>
/// <param name="IsMisfiled">True where the register files it under a grid that does not exist: its record is rejected, and nobody can be placed by it.</param>
internal sealed record Building(int Index, string Estate, int Number, DemoGrid Grid, Position Location, bool IsMisfiled)
{
    public int Id => 10001 + Index;

    public DemoCommunity Community => Grid.Community!;
}
