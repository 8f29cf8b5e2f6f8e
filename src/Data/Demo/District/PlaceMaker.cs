using System.Globalization;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>One invented estate in each level-2 grid, with as many buildings as the residents need.</summary>
internal static class PlaceMaker
{
    public const int Units = 3;
    public const int Floors = 18;
    public const int Doors = 4;
    public const int RoomsPerBuilding = Units * Floors * Doors;

    public static IReadOnlyList<Building> Make(DemoOptions options, DemoTerritory territory)
    {
        var random = new DemoRandom(options.Seed, "places");
        var filing = new DemoRandom(options.Seed, "places/filing");
        var buildings = new List<Building>();
        var uses = new Dictionary<string, int>();
        var perGrid = BuildingsPerGrid(options.Residents, territory.Level2.Count);
        foreach (var grid in territory.Level2)
        {
            var name = random.Pick(Names.Estates);
            var phase = uses[name] = uses.GetValueOrDefault(name) + 1;
            var estate = phase == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{phase}期");
            var here = options.Form.HasDenseGrids ? Math.Max(1, (int)Math.Round(perGrid * Density(options, grid))) : perGrid;
            for (var number = 1; number <= here; number++)
                buildings.Add(new Building(buildings.Count, estate, number, grid, grid.PointInside(random), filing.Chance(options.Dirt.UnknownGrid)));
        }

        return buildings;
    }

    /// <summary>From 0.4 to 2, most of them below 1.</summary>
    private static double Density(DemoOptions options, DemoGrid grid)
    {
        var random = new DemoRandom(options.Seed, "places/density");
        random.Seek(grid.Index);
        var share = random.Fraction();
        return 0.4 + (1.6 * share * share);
    }

    private static int BuildingsPerGrid(int residents, int grids)
    {
        var usual = Math.Clamp(residents / 2600 + 1, 1, 8);
        // A household has more than two members on average; a quarter of the rooms stays empty.
        var needed = (int)Math.Ceiling(residents / 2.0 / (grids * RoomsPerBuilding * 0.75));
        return Math.Max(usual, needed);
    }
}
