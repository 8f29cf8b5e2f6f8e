namespace Jianye.DataHub.Data.Demo.District;

/// <summary>The invented truth: places, organizations, people, households. Writers tell of it, each in its own way.</summary>
internal sealed class DemoDistrict
{
    public required DemoOptions Options { get; init; }

    public required DemoTerritory Territory { get; init; }

    public required IReadOnlyList<Building> Buildings { get; init; }

    public required DemoOrganizations Organizations { get; init; }

    public required IReadOnlyList<Household> Households { get; init; }

    /// <summary>All people; the residents come first.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Person> Residents { get; init; }

    public required DemoWorkforce Workforce { get; init; }

    /// <summary>Who lives in a level-2 grid now, by the index of the grid.</summary>
    public required IReadOnlyList<IReadOnlyList<Person>> ResidentsByGrid { get; init; }

    /// <summary>By the index of the level-2 grid.</summary>
    public required IReadOnlyList<IReadOnlyList<Building>> BuildingsByGrid { get; init; }

    public static DemoDistrict Create(DemoOptions options)
    {
        options.Check();
        var territory = DemoTerritory.Load();
        var buildings = PlaceMaker.Make(options, territory);
        var people = new PeopleMaker(options, buildings);
        people.MakeResidents();
        List<Person> residents = [.. people.People];
        var workforce = WorkforceMaker.Make(options, territory, people, residents);

        var byGrid = territory.Level2.Select(_ => new List<Person>()).ToArray();
        foreach (var resident in residents)
            byGrid[resident.Household!.Dwelling.Grid.Index].Add(resident);
        var buildingsByGrid = buildings.ToLookup(building => building.Grid.Index);

        return new DemoDistrict
        {
            Options = options,
            Territory = territory,
            Buildings = buildings,
            Organizations = OrganizationMaker.Make(options, territory, residents),
            Households = people.Households,
            People = people.People,
            Residents = residents,
            Workforce = workforce,
            ResidentsByGrid = byGrid,
            BuildingsByGrid = [.. territory.Level2.Select(grid => buildingsByGrid[grid.Index].ToList())],
        };
    }
}
