namespace Jianye.DataHub.Data.Geography;

/// <summary>BD-09, Baidu's public shift upon GCJ-02. The customary inverse is off by decimetres, so ours iterates.</summary>
public static class Bd09
{
    private const double Turn = Math.PI * 3000.0 / 180.0;

    public static Position FromGcj02(Position gcj02)
    {
        var (x, y) = gcj02;
        var radius = Math.Sqrt(x * x + y * y) + 0.00002 * Math.Sin(y * Turn);
        var angle = Math.Atan2(y, x) + 0.000003 * Math.Cos(x * Turn);
        return new Position(radius * Math.Cos(angle) + 0.0065, radius * Math.Sin(angle) + 0.006);
    }

    public static Position ToGcj02(Position bd09) => Inversion.Of(FromGcj02, bd09);
}
