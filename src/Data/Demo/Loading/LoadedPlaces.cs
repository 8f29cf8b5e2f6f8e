using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Position = Jianye.DataHub.Data.Geography.Position;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The keys that the territory has in this database.</summary>
internal sealed class LoadedPlaces
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Territory.Boundaries.Srid);

    private readonly Dictionary<string, Guid> _streets;
    private readonly Dictionary<string, Guid> _communities;
    private readonly Dictionary<string, Guid> _grids;

    private LoadedPlaces(Dictionary<string, Guid> streets, Dictionary<string, Guid> communities, Dictionary<string, Guid> grids)
        => (_streets, _communities, _grids) = (streets, communities, grids);

    public static async Task<LoadedPlaces> ReadAsync(HubContext context, CancellationToken cancellationToken) => new(
        await context.Streets.ToDictionaryAsync(street => street.Code, street => street.Id, cancellationToken),
        await context.Communities.ToDictionaryAsync(community => community.Code, community => community.Id, cancellationToken),
        await context.Grids.ToDictionaryAsync(grid => grid.Code, grid => grid.Id, cancellationToken));

    public Guid Street(string code) => _streets[code];

    public Guid Community(DemoCommunity community) => _communities[community.Code];

    public Guid Grid(DemoGrid grid) => _grids[grid.Code];

    /// <summary>Gives the row the four keys of a grid.</summary>
    public T In<T>(DemoGrid grid, T row)
        where T : IPlaced
    {
        row.GridId = Grid(grid);
        row.Level1GridId = Grid(grid.Level1 ?? grid);
        row.CommunityId = grid.Community is { } community ? Community(community) : null;
        row.StreetId = Street(grid.Street.Code);
        return row;
    }

    /// <summary>Gives the row the keys of a community, whose grid is of level 1.</summary>
    public T In<T>(DemoCommunity community, T row)
        where T : IPlaced
    {
        row.CommunityId = Community(community);
        row.StreetId = Street(community.Street.Code);
        row.GridId = row.Level1GridId = Grid(community.Level1);
        return row;
    }

    public static Point Point(Position position) => Factory.CreatePoint(new Coordinate(position.Longitude, position.Latitude));

    /// <summary>Some tens of metres from a place, never outside of its grid.</summary>
    public static Point Near(DemoGrid grid, Position place, DemoRandom random)
    {
        const double Deviation = 0.0004;
        var near = new Position(
            Math.Round(place.Longitude + (random.Normal() * Deviation), 7),
            Math.Round(place.Latitude + (random.Normal() * Deviation), 7));
        return Point(grid.Contains(near) ? near : place);
    }
}
