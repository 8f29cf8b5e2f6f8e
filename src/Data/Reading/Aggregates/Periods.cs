using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Spans of the calendar by their first day.</summary>
internal static class Periods
{
    /// <summary>The day of a cell, which holds it as a JSON string.</summary>
    public static DateOnly Read(ReadOnlySpan<byte> json)
        => DateOnly.ParseExact(Encoding.ASCII.GetString(json[1..^1]), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly LastDay(CalendarUnit unit, DateOnly first) => unit switch
    {
        CalendarUnit.Day => first,
        CalendarUnit.Week => first.AddDays(6),
        CalendarUnit.Month => first.AddMonths(1).AddDays(-1),
        CalendarUnit.Quarter => first.AddMonths(3).AddDays(-1),
        _ => first.AddYears(1).AddDays(-1),
    };

    /// <summary>As ISO 8601 writes it, where it does.</summary>
    public static string Label(CalendarUnit unit, DateOnly first) => unit switch
    {
        CalendarUnit.Day => Day(first),
        CalendarUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(first.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(first.ToDateTime(default)):00}"),
        CalendarUnit.Month => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        CalendarUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}-Q{((first.Month - 1) / 3) + 1}"),
        _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
