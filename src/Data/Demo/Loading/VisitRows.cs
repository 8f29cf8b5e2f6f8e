using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Visits to residents by the team of their grid, three of a resident in four years.</summary>
internal static class VisitRows
{
    private static readonly string[] Topics = ["独居老人探访", "政策宣传", "安全检查", "信息采集"];

    private static readonly EventDays Days = new(
        weekend: 0.6,
        seasons: [1.1, 0.8, 1, 1, 1, 1, 0.9, 0.9, 1.05, 1.05, 1.05, 1.1],
        hours: [0, 0, 0, 0, 0, 0, 0, 1, 6, 10, 10, 5, 1, 4, 9, 9, 7, 4, 5, 4, 1, 0, 0, 0]);

    public static int Count(LoadedDistrict loaded) => loaded.Scaled(400_000);

    public static IEnumerable<Visit> Visits(LoadedDistrict loaded)
    {
        var (random, number) = (loaded.Random("visits"), 0);
        var teams = loaded.District.Territory.Level2.Select(loaded.TeamOf).ToList();
        foreach (var at in Days.Times(Count(loaded), random))
        {
            var resident = random.Pick(loaded.District.Residents);
            var home = resident.Household!;
            var grid = home.Dwelling.Grid;
            yield return loaded.Places.In(grid, new Visit
            {
                Id = loaded.Keys.Visits[number++],
                At = at.ToUtc(),
                Topic = random.Pick(Topics),
                Note = "样例",
                AddressText = DwellingRows.ShortTextOf(home.Dwelling),
                AddressId = loaded.AddressOf(home),
                VisitorId = loaded.Keys.TeamMembers[random.Pick(teams[grid.Index]).Number - 1],
                ResidentId = loaded.KeyOf(resident),
            });
        }
    }
}
