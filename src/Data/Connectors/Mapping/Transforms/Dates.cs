using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>The contracts' dates: 20180305, 2018-03-05, 2018/3/5, 2018.03.05, 2018年3月5日, and any of them before a time.</summary>
internal static class Dates
{
    private static readonly string[] Forms = ["yyyyMMdd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private static readonly string[] MonthForms = ["yyyyMM", "yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月"];

    /// <exception cref="RejectedException">There is no such day.</exception>
    public static DateOnly Read(string text, string column)
    {
        var compact = text.Normalize(NormalizationForm.FormKC).Trim();
        var end = compact.AsSpan().IndexOfAny('T', ' ');
        return DateOnly.TryParseExact(end > 0 ? compact[..end] : compact, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RejectedException("BAD_DATE", $"{column} holds no date of the calendar.");
    }

    /// <summary>The first day of a month, written without or with a day.</summary>
    /// <exception cref="RejectedException">There is no such month.</exception>
    public static DateOnly ReadMonth(string text, string column)
    {
        if (DateOnly.TryParseExact(text.Normalize(NormalizationForm.FormKC).Trim(), MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return month;
        var day = Read(text, column);
        return day.AddDays(1 - day.Day);
    }
}
