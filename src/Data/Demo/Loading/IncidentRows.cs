using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Platforms;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Incidents of three years: more of them where more people live, on working days and in the hours of the rounds; noise in the evenings.</summary>
internal sealed class IncidentRows(LoadedDistrict loaded)
{
    private static readonly (IncidentCategory Category, string EventType, string Words, string Title, double ByDay, double ByNight)[] Kinds =
    [
        (IncidentCategory.Sanitation, "1301", "环境卫生", "楼道堆放杂物", 24, 6), (IncidentCategory.PublicFacilities, "1104", "公共设施", "路灯不亮", 12, 14),
        (IncidentCategory.NoiseDispute, "0203", "邻里矛盾", "噪音纠纷", 6, 34), (IncidentCategory.LeakDispute, "0201", "邻里矛盾", "漏水纠纷", 7, 9),
        (IncidentCategory.PropertyService, "0402", "物业服务", "物业服务投诉", 14, 8), (IncidentCategory.FireSafety, "1301", "消防安全", "消防通道占用", 9, 8),
        (IncidentCategory.LivelihoodHelp, "1202", "民生求助", "独居老人求助", 8, 9), (IncidentCategory.IllegalConstruction, "0202", "违章搭建", "疑似违建", 4, 1),
        (IncidentCategory.CityOrder, "1301", "市容秩序", "占道经营", 12, 9), (IncidentCategory.Other, "99", "其他", "其他情况", 4, 2),
    ];

    private static readonly double[] ByDay = EventDays.Running(Kinds.Select(kind => kind.ByDay));
    private static readonly double[] ByNight = EventDays.Running(Kinds.Select(kind => kind.ByNight));

    private static readonly EventDays Days = new(
        weekend: 0.7,
        seasons: [0.9, 0.75, 0.95, 1, 1.05, 1.1, 1.2, 1.15, 1.05, 1, 0.95, 0.9],
        hours: [1, 0.5, 0.3, 0.3, 0.4, 1, 3, 6, 11, 13, 12, 8, 5, 6, 10, 11, 10, 8, 7, 7, 6, 5, 3, 2]);

    /// <summary>Minutes until someone is there: mostly within a quarter of an hour.</summary>
    private static readonly int[] Minutes = [5, 8, 10, 12, 13, 14, 20, 60];

    private static readonly int[] Severities = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3];

    public int Count => loaded.Scaled(1_000_000);

    public IEnumerable<Incident> Rows()
    {
        var random = loaded.Random("incidents");
        var grids = loaded.District.Territory.Level2;
        List<IReadOnlyList<GridSeat>> teams = [.. grids.Select(loaded.TeamOf)];
        // As many as people live there, and some grids are more lively than others.
        var shares = EventDays.Running(grids.Select(grid => loaded.District.ResidentsByGrid[grid.Index].Count * (0.5 + random.Fraction())));
        var number = 0;
        foreach (var found in Days.Times(Count, random))
        {
            var grid = grids[EventDays.Place(shares, random.Fraction())];
            yield return Make(number++, found, grid, teams[grid.Index], random);
        }
    }

    private Incident Make(int number, DateTime found, DemoGrid grid, IReadOnlyList<GridSeat> team, DemoRandom random)
    {
        var building = random.Pick(loaded.District.BuildingsByGrid[grid.Index]);
        var kind = Kinds[EventDays.Place(found.Hour is < 7 or >= 20 ? ByNight : ByDay, random.Fraction())];
        var (reporter, handler) = (random.Pick(team), random.Pick(team));
        var state = State(found, random);
        var responded = found.AddMinutes(random.Pick(Minutes));
        var row = new Incident
        {
            Id = loaded.Keys.Incidents[number],
            Title = kind.Title,
            Description = FormattableString.Invariant($"{kind.Words}，{building.Estate}{building.Number}幢1单元101室"),
            Category = kind.Category,
            EventType = kind.EventType,
            Severity = random.Pick(Severities),
            AddressText = FormattableString.Invariant($"{building.Estate}{building.Number}幢附近"),
            Location = LoadedPlaces.Near(grid, building.Location, random),
            OccurredAt = found.ToUtc(),
            ReportedAt = found.ToUtc(),
            FirstResponseDueAt = found.AddMinutes(15).ToUtc(),
            FirstRespondedAt = state == IncidentState.Discovered ? null : responded.ToUtc(),
            State = state,
            ReporterId = loaded.Keys.TeamMembers[reporter.Number - 1],
            HandlerId = state == IncidentState.Discovered ? null : loaded.Keys.TeamMembers[handler.Number - 1],
            RelatedId = random.Chance(0.6) ? loaded.KeyOf(random.Pick(loaded.District.ResidentsByGrid[grid.Index])) : null,
            DispatchedToId = state == IncidentState.Reported ? loaded.Organizations[loaded.District.Organizations.StreetOffices[grid.Street.Code]] : null,
        };
        row.History = Steps(found, responded, state, reporter.MemberId, handler.MemberId, random);
        return loaded.Places.In(grid, row);
    }

    /// <summary>4 of 100 are open: of old ones 2, and the newer the more.</summary>
    private static IncidentState State(DateTime found, DemoRandom random)
    {
        const double Halving = 38;
        var distance = 1 + (EventDays.Age(found) / Halving);
        if (random.Chance(0.018 + (0.6 / (distance * distance))))
            return random.Pick([IncidentState.Discovered, IncidentState.Handling, IncidentState.Handling, IncidentState.Reported, IncidentState.Reported]);
        return random.Chance(0.75) ? IncidentState.Resolved : IncidentState.Closed;
    }

    private static List<HistoryEntry> Steps(DateTime found, DateTime responded, IncidentState state, string reporter, string handler, DemoRandom random)
    {
        List<HistoryEntry> steps = [new() { At = found.ToUtc(), By = reporter, To = "DISCOVERED", Note = "巡查发现" }];
        if (state == IncidentState.Discovered) return steps;
        steps.Add(new() { At = responded.ToUtc(), By = handler, From = "DISCOVERED", To = "HANDLING", Note = "现场处置" });
        var isSettled = state is IncidentState.Resolved or IncidentState.Closed;
        if (state == IncidentState.Reported || (isSettled && random.Chance(0.4)))
            steps.Add(new() { At = found.AddHours(5).ToUtc(), By = handler, From = "HANDLING", To = "REPORTED", Note = "上报街道" });
        if (isSettled)
            steps.Add(new() { At = found.AddHours(26).ToUtc(), By = handler, From = steps[^1].To, To = "RESOLVED", Note = "已办结" });
        return steps;
    }
}
