using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>A grid of either level; equal only to itself.</summary>
internal sealed class DemoGrid(
    int index, string code, string shortCode, string name, DemoStreet street, DemoCommunity? community, DemoGrid? level1, Position[][] rings)
{
    /// <summary>From 0, among the grids of its level.</summary>
    public int Index { get; } = index;

    public string Code { get; } = code;

    /// <summary>The short code: <c>MC-03</c>, <c>MC-03-05</c>.</summary>
    public string Short { get; } = shortCode;

    public string Name { get; } = name;

    public DemoStreet Street { get; } = street;

    /// <summary>Null at level 1, which may hold two communities.</summary>
    public DemoCommunity? Community { get; } = community;

    /// <summary>The grid above; null at level 1.</summary>
    public DemoGrid? Level1 { get; } = level1;

    /// <summary>Outer rings in WGS 84; empty at level 1.</summary>
    public Position[][] Rings { get; } = rings;

    public Position PointInside(DemoRandom random)
    {
        var corners = Rings.SelectMany(ring => ring).ToList();
        var (west, east) = (corners.Min(p => p.Longitude), corners.Max(p => p.Longitude));
        var (south, north) = (corners.Min(p => p.Latitude), corners.Max(p => p.Latitude));
        while (true)
        {
            var point = new Position(
                Math.Round(west + random.Fraction() * (east - west), 7),
                Math.Round(south + random.Fraction() * (north - south), 7));
            if (Contains(point))
                return point;
        }
    }

    /// <summary>Of a level-2 grid only: level 1 has no rings.</summary>
    public bool Contains(Position point) => Rings.Any(ring => IsInside(ring, point));

    /// <summary>Counts the edges that a ray to the west crosses.</summary>
    private static bool IsInside(Position[] ring, Position p)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Latitude > p.Latitude != b.Latitude > p.Latitude
                && p.Longitude < (b.Longitude - a.Longitude) * (p.Latitude - a.Latitude) / (b.Latitude - a.Latitude) + a.Longitude)
                inside = !inside;
        }

        return inside;
    }
}
