using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The channel by which a request came (受理渠道).</summary>
[Description("The channel by which a request came (受理渠道).")]
public enum RequestChannel
{
    [Description("At a window (一窗).")]
    Window,

    [Description("Online (一网).")]
    Online,

    [Description("By telephone (一号).")]
    Phone,

    [Description("Handled for the resident by a grid worker (网格员代办).")]
    Grid,

    [Description("By the WeChat official account (微信公众号).")]
    Wechat,

    [Description("By the community portal (社区门户网站).")]
    Portal,

    [Description("At a department (部门).")]
    Department,

    [Description("By an application of the hub (应用).")]
    App,
}
