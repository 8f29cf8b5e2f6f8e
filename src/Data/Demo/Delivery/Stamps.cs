using System.Globalization;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>The spellings of dates and times in the contracts. Times are local; +08:00 all year.</summary>
internal static class Stamps
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>2018-03-05</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05</summary>
    public static string IsoDay(DateTime time) => Iso(DateOnly.FromDateTime(time));

    /// <summary>2018-03-05T10:20:30+08:00</summary>
    public static string IsoZoned(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05 10:20:30+08</summary>
    public static string Postgres(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss'+08'", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05 10:20:30</summary>
    public static string Local(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05 10:20</summary>
    public static string LocalMinute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05T10:20:30</summary>
    public static string IsoLocal(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>2018-03-05T02:20:30Z</summary>
    public static string Utc(DateTime time) => (time - Zone).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Mon, 05 Mar 2018 10:20:30 +0800</summary>
    public static string Rfc822(DateTime time) => time.ToString("ddd, dd MMM yyyy HH:mm:ss '+0800'", CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970 in UTC.</summary>
    public static long Seconds(DateTime time) => Milliseconds(time) / 1000;

    /// <summary>Milliseconds since 1970 in UTC.</summary>
    public static long Milliseconds(DateTime time) => (time - Zone - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>2018年3月5日</summary>
    public static string Chinese(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2018/3/5</summary>
    public static string Slashed(DateOnly day) => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture);

    /// <summary>2018.03.05</summary>
    public static string Dotted(DateOnly day) => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);

    /// <summary>2018.03.05 10:20</summary>
    public static string DottedMinute(DateTime time) => time.ToString("yyyy.MM.dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>20180305</summary>
    public static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>20180305</summary>
    public static string CompactDay(DateTime time) => Compact(DateOnly.FromDateTime(time));

    /// <summary>20180305102030</summary>
    public static string CompactTime(DateTime time) => time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
