namespace Jianye.DataHub.Data.Entities;

/// <summary>How many of whom attended (参加情况).</summary>
public sealed class Attendance
{
    /// <summary>Organization or role (单位或身份).</summary>
    public string? Name { get; set; }

    /// <summary>How many (人数).</summary>
    public int? Count { get; set; }
}
