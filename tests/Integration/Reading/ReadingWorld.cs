using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>The same rows twice: in PostgreSQL and in memory. Many nulls, few distinct values, text that LIKE and JSON find hard.</summary>
internal sealed class ReadingWorld
{
    private static readonly string?[] Names = [null, "", "王芳", "王芳芳", "李娜", "李 娜", "欧阳修", "100%", "a_b", @"c:\d", "Ä", "a", "B", "𠮷田", "\"q\"\n", "Ａb 王", "张 A", "ab张", "单于"];

    private readonly Random _random;

    private ReadingWorld(int seed) => _random = new Random(seed);

    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero);

    public List<Grid> Grids { get; private set; } = [];

    public List<Community> Communities { get; private set; } = [];

    public List<Street> Streets { get; private set; } = [];

    public List<Resident> Residents { get; } = [];

    public List<GridTeamMember> Team { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public static async Task<ReadingWorld> CreateAsync(HubDatabase database, int seed)
    {
        var world = new ReadingWorld(seed);
        await using var context = database.CreateContext();
        world.Grids = await context.Grids.AsNoTracking().ToListAsync();
        world.Communities = await context.Communities.AsNoTracking().ToListAsync();
        world.Streets = await context.Streets.AsNoTracking().ToListAsync();
        for (var i = 0; i < 160; i++) world.Residents.Add(world.Resident());
        for (var i = 0; i < 30; i++) world.Team.Add(world.Member());
        for (var i = 0; i < 200; i++) world.Incidents.Add(world.Incident());
        context.AddRange(world.Residents);
        context.AddRange(world.Team);
        context.AddRange(world.Incidents);
        await context.SaveChangesAsync();
        return world;
    }

    private Resident Resident()
    {
        var resident = new Resident
        {
            Id = Key(),
            Name = Any(Names),
            Sex = Maybe() ? Any<Sex>(Enum.GetValues<Sex>()) : null,
            BirthDate = Maybe() ? Any([new DateOnly(1950, 3, 1), new DateOnly(1950, 3, 2), new DateOnly(2000, 2, 29), new DateOnly(2026, 3, 1)]) : null,
            Phone = Any<string?>([null, "13800000000", "02586000000"]),
            Ethnicity = Any<string?>([null, "01", "03"]),
            LivesInDistrict = Maybe(),
            Phones = Any<List<string>>([[], ["13800000000"], ["02586000000", "13900000000"]]),
            Location = Maybe() ? Place() : null,
            CareGroups = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new CareGroupMembership
            {
                Group = Any<CareGroup>(Enum.GetValues<CareGroup>()), Since = Maybe() ? new DateOnly(2020, 1, _random.Next(1, 4)) : null,
            })],
        };
        Put(resident);
        return resident;
    }

    private GridTeamMember Member() => new()
    {
        Id = Key(),
        GridId = Any<Grid>(Grids.Take(12)).Id,
        PersonId = Maybe() ? Any<Resident>(Residents.Take(15)).Id : null,
        Role = Any<GridRole>(Enum.GetValues<GridRole>()),
    };

    private Incident Incident()
    {
        var incident = new Incident
        {
            Id = Key(),
            Title = Any(Names),
            Severity = Maybe() ? _random.Next(1, 4) : null,
            Category = Maybe() ? Any<IncidentCategory>(Enum.GetValues<IncidentCategory>()) : null,
            State = Any<IncidentState>(Enum.GetValues<IncidentState>()),
            ReportedAt = Maybe() ? Instant() : null,
            FirstResponseDueAt = Maybe() ? Instant() : null,
            FirstRespondedAt = Maybe() ? Instant() : null,
            Location = Maybe() ? Place() : null,
            ReporterId = Maybe() ? Any<GridTeamMember>(Team).Id : null,
            RelatedId = Maybe() ? Any<Resident>(Residents.Take(20)).Id : null,
        };
        Put(incident);
        return incident;
    }

    private void Put(IPlaced placed)
    {
        if (_random.Next(5) == 0) return;
        var grid = Any<Grid>(Grids.Take(40));
        placed.GridId = grid.Id;
        placed.Level1GridId = grid.Level == GridLevel.Level1 ? grid.Id : grid.ParentId;
        placed.CommunityId = grid.CommunityId;
        placed.StreetId = grid.StreetId;
    }

    private DateTimeOffset Instant() => Now.AddHours(_random.Next(-3, 3)).AddTicks(10 * _random.Next(3));

    private Point Place() => new(118.70 + (_random.Next(60) / 1000.0), 32.00 + (_random.Next(60) / 1000.0)) { SRID = 4326 };

    private static Guid Key() => Guid.CreateVersion7();

    private bool Maybe() => _random.Next(3) > 0;

    private T Any<T>(IEnumerable<T> values)
    {
        var list = values.ToList();
        return list[_random.Next(list.Count)];
    }
}
