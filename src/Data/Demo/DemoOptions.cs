using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo;

/// <summary>What a synthetic district is made from. The same options always give the same bytes.</summary>
public sealed record DemoOptions
{
    public const int MostResidents = 1_000_000;

    /// <summary>A first start takes the deliveries of a district in up to this size, and loads a larger one straight.</summary>
    public const int MostTakenIn = 50_000;

    public const long DefaultSeed = 2018;

    /// <summary>People living in the district, 1 to <see cref="MostResidents"/>; the last household may pass it by a few.</summary>
    public required int Residents { get; init; }

    public long Seed { get; init; } = DefaultSeed;

    /// <summary>Social workers: the first 55 lead a level-1 grid, the next 326 head a level-2 grid, 326 more work in one, the rest sit at windows.</summary>
    public int Workers { get; init; } = 820;

    public DemoDirt Dirt { get; init; } = DemoDirt.Usual;

    internal DistrictForm Form { get; init; } = DistrictForm.Even;

    /// <exception cref="ArgumentOutOfRangeException">Says which option is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Residents, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Residents, MostResidents);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Workers, 9999);
    }
}
