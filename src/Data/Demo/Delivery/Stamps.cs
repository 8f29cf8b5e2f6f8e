using System.Globalization;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>The spellings of dates and times in the contracts. Times are local; +08:00 all year.</summary>
internal static class Stamps
{
    /// <summary>2018-03-05</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05</summary>
    public static string IsoDay(DateTime time) => Iso(DateOnly.FromDateTime(time));

    /// <summary>2018-03-05T10:20:30+08:00</summary>
    public static string IsoZoned(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05 10:20:30+08</summary>
    public static string Postgres(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss'+08'", CultureInfo.InvariantCulture);

    /// <summary>20180305</summary>
    public static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>20180305</summary>
    public static string CompactDay(DateTime time) => Compact(DateOnly.FromDateTime(time));

    /// <summary>20180305102030</summary>
    public static string CompactTime(DateTime time) => time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
