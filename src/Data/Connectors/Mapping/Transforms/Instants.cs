using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The contracts' times: ISO 8601 with or without offset, PostgreSQL's, 20180305102030, 20180305 0830, 2018.03.05 10:20.</summary>
internal static class Instants
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss.FFFFFFFzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz"];

    private static readonly string[] Local =
    [
        "yyyyMMddHHmmss", "yyyyMMdd HHmm", "yyyyMMdd HHmmss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm",
        "yyyy.MM.dd HH:mm", "yyyy/M/d HH:mm", "yyyy-MM-dd", "yyyyMMdd",
    ];

    /// <exception cref="RejectedException">There is no such time.</exception>
    public static DateTimeOffset Read(string text, string column)
    {
        var compact = text.Normalize(NormalizationForm.FormKC).Trim();
        if (DateTimeOffset.TryParseExact(compact, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant;
        // China has had one zone without summer time since 1992: Asia/Shanghai is +08:00 for all that platforms deliver.
        if (DateTime.TryParseExact(compact, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local >= DateTime.MinValue + Shanghai) return new DateTimeOffset(local, Shanghai);
        throw new RejectedException("BAD_DATE", $"{column} holds no date and time of the calendar.");
    }
}
