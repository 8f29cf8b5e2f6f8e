namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A span of the calendar in Asia/Shanghai.</summary>
public enum CalendarUnit
{
    Day,

    /// <summary>From Monday.</summary>
    Week,
    Month,
    Quarter,
    Year,
}
