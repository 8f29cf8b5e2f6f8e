using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);

    /// <summary>
    /// <code>
    /// 32.02 +---------+---------+
    ///       | MC-01-01| MC-01-02|
    /// 32.01 +---------+---------+---------+
    ///       | XL-01-01| XL-01-02| XL-02-01|
    /// 32.00 +---------+---------+---------+
    ///    118.70    118.71    118.72    118.73
    /// </code>
    /// </summary>
    private static IEnumerable<Entity> Territory()
    {
        yield return new District
        {
            Id = Key(Kind.District, 1), Code = "320105", Name = "建邺区", Boundary = Boxes((0, 0), (1, 0), (2, 0), (0, 1), (1, 1)), ExperimentalZone = "实验区",
            ExperimentalZoneSince = 2015, Reduction = new BurdenReduction { Tasks = 25, Appraisals = 48, Bodies = 42, Ledgers = 72, Platforms = 20 },
        };
        yield return Street(1, "320105001", "兴隆街道", "兴隆", Boxes((0, 0), (1, 0), (2, 0)));
        yield return Street(2, "320105002", "莫愁湖街道", "莫愁湖", null);
        yield return Level1(1, "320105001001", "XL-01", 1, Boxes((0, 0), (1, 0)));
        yield return Level1(2, "320105001002", "XL-02", 1, Boxes((2, 0)));
        yield return Level1(3, "320105002001", "MC-01", 2, Boxes((0, 1), (1, 1)));
        yield return Community(1, "320105001100", "香山路社区", "香山路", 1, 1, Boxes((0, 0), (1, 0)));
        yield return Community(2, "320105001101", "双和园社区", "双和园", 1, 2, Boxes((2, 0)));
        yield return Community(3, "320105002100", "江东门社区", "江东门", 2, 3, null);
        yield return Level2(4, "320105001001001", "XL-01-01", 1, 1, 1, (0, 0));
        yield return Level2(5, "320105001001002", "XL-01-02", 1, 1, 1, (1, 0));
        yield return Level2(6, "320105001002001", "XL-02-01", 1, 2, 2, (2, 0));
        yield return Level2(7, "320105002001001", "MC-01-01", 2, 3, 3, (0, 1));
        yield return Level2(8, "320105002001002", "MC-01-02", 2, 3, 3, (1, 1));
    }

    /// <summary>Puts a row into a level-2 grid, and so into all above it.</summary>
    private static T In<T>(this T row, int? grid)
        where T : IPlaced
    {
        if (grid is not { } number) return row;
        var (parent, street) = number switch { 4 or 5 => (1, 1), 6 => (2, 1), _ => (3, 2) };
        (row.GridId, row.Level1GridId, row.CommunityId, row.StreetId) = (Key(Kind.Grid, number), Key(Kind.Grid, parent), Key(Kind.Community, parent), Key(Kind.Street, street));
        return row;
    }

    private static Point Place(double x, double y) => Shapes.CreatePoint(new Coordinate(x, y));

    private static MultiPolygon Boxes(params (int X, int Y)[] boxes)
        => Shapes.CreateMultiPolygon([(Polygon)Shapes.CreateGeometryCollection([.. boxes.Select(box => Box(box.X, box.Y))]).Union()]);

    private static Geometry Box(int x, int y) => Shapes.ToGeometry(new Envelope(
        Math.Round(118.70 + (x / 100.0), 2), Math.Round(118.71 + (x / 100.0), 2), Math.Round(32.00 + (y / 100.0), 2), Math.Round(32.01 + (y / 100.0), 2)));

    private static Street Street(int number, string code, string name, string shortName, MultiPolygon? boundary)
        => new() { Id = Key(Kind.Street, number), Code = code, Name = name, ShortName = shortName, Boundary = boundary, DistrictId = Key(Kind.District, 1) };

    private static Community Community(int number, string code, string name, string shortName, int street, int grid, MultiPolygon? boundary) => new()
    {
        Id = Key(Kind.Community, number), Code = code, Name = name, ShortName = shortName, StreetId = Key(Kind.Street, street), GridId = Key(Kind.Grid, grid), Boundary = boundary,
    };

    private static Grid Level1(int number, string code, string brief, int street, MultiPolygon boundary)
        => new() { Id = Key(Kind.Grid, number), Level = GridLevel.Level1, Code = code, Short = brief, Name = $"{brief}网格", StreetId = Key(Kind.Street, street), Boundary = boundary };

    private static Grid Level2(int number, string code, string brief, int street, int community, int parent, (int X, int Y) box) => new()
    {
        Id = Key(Kind.Grid, number), Level = GridLevel.Level2, Code = code, Short = brief, Name = $"{brief}网格", StreetId = Key(Kind.Street, street),
        CommunityId = Key(Kind.Community, community), ParentId = Key(Kind.Grid, parent), Boundary = Boxes(box),
    };
}
