namespace Jianye.DataHub.Data.Demo.District;

/// <summary>The year that the district is told of. Times are local and without zone.</summary>
internal static class DemoCalendar
{
    public static readonly DateOnly First = new(2017, 7, 1);

    public static readonly DateOnly Last = new(2018, 6, 30);

    /// <summary>The last day, as it stands in the names of nightly dumps.</summary>
    public const string LastDump = "20180630";

    /// <summary>The day of the full deliveries of those platforms that send deltas after it.</summary>
    public static readonly DateOnly FullDelivery = new(2018, 6, 23);

    /// <summary>No record of a full delivery was begun after this day.</summary>
    public static readonly DateOnly BeforeFull = new(2018, 6, 22);
}
