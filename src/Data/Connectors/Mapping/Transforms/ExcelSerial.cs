using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Dates of workbooks: days counted in the 1900 system, in which 1 is the first of January 1900 and 60 a day that never was.</summary>
internal static class ExcelSerial
{
    /// <summary>The last day of the year 9999.</summary>
    private const int Last = 2_958_465;

    /// <returns>Null where the text is no such number: then it may be a date in words.</returns>
    /// <exception cref="RejectedException">There is no such day.</exception>
    public static DateOnly? Read(string text, string column)
    {
        // A date written as 20180305 is a number, too, but no serial.
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) || number > Last + 1) return null;
        return Math.Floor(number) switch
        {
            60 or < 1 or > Last => throw new RejectedException("BAD_DATE", $"{column} holds no date of the calendar."),
            < 60 and var day => new DateOnly(1899, 12, 31).AddDays((int)day),
            var day => new DateOnly(1899, 12, 30).AddDays((int)day),
        };
    }
}
