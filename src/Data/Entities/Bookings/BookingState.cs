using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a booking (预约状态).</summary>
[Description("The state of a booking (预约状态).")]
public enum BookingState
{
    [Description("Booked (已预约).")]
    Booked,

    [Description("Used (已使用).")]
    Used,

    [Description("Cancelled (已取消).")]
    Cancelled,
}
