using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>A complex for everybody and one for elders in each community.</summary>
internal static class ServicePointRows
{
    private static readonly (ServicePointKind Kind, string Name)[] Kinds = [(ServicePointKind.Complex, "综合体"), (ServicePointKind.Elder, "养老综合体")];
    private static readonly string[] Rooms = ["多功能厅", "书画室", "助餐点"];

    public static IEnumerable<ServicePoint> Points(LoadedDistrict loaded)
    {
        var (random, number) = (loaded.Random("service_points"), 0);
        var grids = loaded.District.Territory.Level2.ToLookup(grid => grid.Community!.Code);
        foreach (var community in loaded.District.Territory.Communities)
        {
            foreach (var (kind, name) in Kinds)
            {
                var grid = random.Pick(grids[community.Code].ToList());
                yield return loaded.Places.In(grid, new ServicePoint
                {
                    Id = loaded.Keys.ServicePoints[number++],
                    Kind = kind,
                    Name = community.Short + name,
                    Location = LoadedPlaces.Point(random.Pick(loaded.District.BuildingsByGrid[grid.Index]).Location),
                    AddressText = FormattableString.Invariant($"{community.Street.Name}样例路{number}号"),
                    OpenHours = random.Chance(0.5)
                        ? [new() { Opens = "09:00", Closes = "17:30" }]
                        : [new() { Opens = "08:30", Closes = "12:00" }, new() { Opens = "13:30", Closes = "20:30", Staggered = true }],
                    Rooms = [.. Rooms[..random.Between(1, 4)].Select((room, i) => new Room { Id = FormattableString.Invariant($"{number}-{i + 1}"), Name = room, Area = random.Between(20, 120), MultiUse = true })],
                    OrganizationId = loaded.Organizations.Find($"{community.Short}事务服务中心"),
                });
            }
        }
    }
}
