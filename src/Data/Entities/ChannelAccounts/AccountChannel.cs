using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Through which channel an account speaks (渠道).</summary>
[Description("Through which channel an account speaks (渠道).")]
public enum AccountChannel
{
    [Description("The WeChat official account (微信公众号), 01.")]
    WechatOfficial,

    [Description("The residents' app (我+社区), 05.")]
    App,

    [Description("A WeChat work group (微信工作群), 09.")]
    WechatGroup,
}
