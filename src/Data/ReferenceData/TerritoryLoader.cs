using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Territory;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The district, its streets, communities and grids with the facts of the reform.</summary>
internal static class TerritoryLoader
{
    public static async Task<LoadedTerritory> LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var districts = await context.Districts.ToDictionaryAsync(district => district.Code, cancellationToken);
        var streets = await context.Streets.ToDictionaryAsync(street => street.Code, cancellationToken);
        var communities = await context.Communities.ToDictionaryAsync(community => community.Code, cancellationToken);
        var grids = await context.Grids.ToDictionaryAsync(grid => grid.Code, cancellationToken);

        foreach (var unit in OfficialTerritory.Units)
        {
            switch (unit.Kind)
            {
                case TerritoryKind.District:
                    State(Row(districts, unit.Code, () => context.Add(new District
                    {
                        Id = Guid.CreateVersion7(), Code = unit.Code, Name = unit.Name, Boundary = unit.Boundary,
                    }).Entity));
                    break;
                case TerritoryKind.Street:
                    var street = Row(streets, unit.Code, () => context.Add(new Street
                    {
                        Id = Guid.CreateVersion7(), Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName,
                        DistrictId = districts[unit.ParentCode!].Id, Boundary = unit.Boundary,
                    }).Entity);
                    (street.Name, street.ShortName) = (unit.Name, unit.ShortName);
                    break;
                case TerritoryKind.Community:
                    var community = Row(communities, unit.Code, () => context.Add(new Community
                    {
                        Id = Guid.CreateVersion7(), Code = unit.Code, Name = unit.Name, ShortName = unit.ShortName,
                        StreetId = streets[unit.ParentCode!].Id, GridId = grids[unit.Level1GridCode!].Id, Boundary = unit.Boundary,
                    }).Entity);
                    (community.Name, community.ShortName) = (unit.Name, unit.ShortName);
                    break;
                default:
                    var grid = Row(grids, unit.Code, () => context.Add(NewGrid(unit, streets, communities, grids)).Entity);
                    (grid.Name, grid.Short) = (unit.Name, unit.ShortName);
                    break;
            }
        }

        return new LoadedTerritory(districts.Values.Single(), streets, communities, grids);
    }

    private static Grid NewGrid(
        TerritoryUnit unit, Dictionary<string, Street> streets, Dictionary<string, Community> communities, Dictionary<string, Grid> grids)
    {
        var grid = new Grid { Id = Guid.CreateVersion7(), Code = unit.Code, Short = unit.ShortName, Name = unit.Name, Boundary = unit.Boundary };
        if (unit.Kind == TerritoryKind.Level1Grid)
        {
            grid.Level = GridLevel.Level1;
            grid.StreetId = streets[unit.ParentCode!].Id;
        }
        else
        {
            grid.Level = GridLevel.Level2;
            grid.CommunityId = communities[unit.ParentCode!].Id;
            grid.StreetId = communities[unit.ParentCode!].StreetId;
            grid.ParentId = grids[unit.Level1GridCode!].Id;
        }

        return grid;
    }

    /// <summary>What the source text of the reform says of the district.</summary>
    private static void State(District district)
    {
        district.ExperimentalZone = "全国社区治理和服务创新实验区";
        district.ExperimentalZoneSince = 2015;
        district.Reduction ??= new BurdenReduction();
        (district.Reduction.Tasks, district.Reduction.Appraisals, district.Reduction.Bodies) = (25, 48, 42);
        (district.Reduction.Ledgers, district.Reduction.Platforms) = (72, 20);
    }

    private static T Row<T>(Dictionary<string, T> rows, string code, Func<T> add)
        => rows.TryGetValue(code, out var row) ? row : rows[code] = add();
}
