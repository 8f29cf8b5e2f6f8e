using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The contracts' times: ISO 8601 with or without offset, PostgreSQL's, RFC 822, 20180305102030, 20180305 0830, 2018.03.05 10:20.</summary>
internal static partial class Instants
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss.FFFFFFFzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz"];

    private static readonly string[] MailForms = ["d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz"];

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
        if (Rfc822().Match(compact) is { Success: true } mail && DateTimeOffset.TryParseExact(
            $"{mail.Groups["local"].Value} {Offset(mail.Groups["zone"].Value)}", MailForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out instant)) return instant;
        // China has had one zone without summer time since 1992: Asia/Shanghai is +08:00 for all that platforms deliver.
        if (DateTime.TryParseExact(compact, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local >= DateTime.MinValue + Shanghai) return new DateTimeOffset(local, Shanghai);
        throw new RejectedException("BAD_DATE", $"{column} holds no date and time of the calendar.");
    }

    private static string Offset(string zone) => zone[0] is '+' or '-' ? zone.Insert(3, ":") : "+00:00";

    /// <summary>The day of the week is left out: it follows from the date, and a wrong one is no reason to refuse.</summary>
    [GeneratedRegex(@"^([A-Za-z]{3}, *)?(?<local>\d{1,2} +[A-Za-z]{3} +\d{4} +\d{2}:\d{2}(:\d{2})?) *(?<zone>[+-]\d{4}|GMT|UTC?|Z)$")]
    private static partial Regex Rfc822();
}
