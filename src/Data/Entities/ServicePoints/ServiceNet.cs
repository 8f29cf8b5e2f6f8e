using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A quarter-hour net of services (一刻钟网络).</summary>
[Description("A quarter-hour net of services (一刻钟网络).")]
public enum ServiceNet
{
    [Description("Dedication of Party members (党员奉献网).")]
    PartyDedication,

    [Description("Elder care (养老生态网).")]
    ElderCare,

    [Description("Community life (社区生活网).")]
    Life,
}
