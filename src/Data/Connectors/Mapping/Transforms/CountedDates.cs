namespace Jianye.DataHub.Data.Connectors.Mapping.Transforms;

/// <summary>Dates that platforms write as numbers, which only the mapping can tell from others.</summary>
internal static class CountedDates
{
    public const string ExcelSerials = "excel-serial";

    public static IReadOnlyList<string> Forms { get; } = [Epoch.Milliseconds, Epoch.Seconds, ExcelSerials];

    /// <param name="text">The cell.</param>
    /// <param name="column">For the sentence.</param>
    /// <param name="form">One of <see cref="Forms"/>; null for a date in words.</param>
    /// <exception cref="RejectedException">There is no such day.</exception>
    public static DateOnly Read(string text, string column, string? form) => form switch
    {
        Epoch.Milliseconds => Day(Epoch.Read(text, 1, column)),
        Epoch.Seconds => Day(Epoch.Read(text, 1000, column)),
        ExcelSerials => ExcelSerial.Read(text, column) ?? Dates.Read(text, column),
        _ => Dates.Read(text, column),
    };

    /// <summary>The day in Nanjing: midnight there is the afternoon before in UTC.</summary>
    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime.AddHours(8));
}
