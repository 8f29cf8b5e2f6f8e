using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The part of the day of a diary entry (时段).</summary>
[Description("The part of the day of a diary entry (时段).")]
public enum DiarySlot
{
    [Description("Morning (上午).")]
    Morning,

    [Description("Afternoon (下午).")]
    Afternoon,

    [Description("Evening (晚间).")]
    Evening,
}
