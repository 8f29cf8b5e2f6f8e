using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of a message (消息类别).</summary>
[Description("The kind of a message (消息类别).")]
public enum MessageKind
{
    [Description("A topic (话题), 05.")]
    Topic,

    [Description("A call for help (求助), 05.")]
    Help,

    [Description("A notice (通知), 05.")]
    Notice,

    [Description("Text (文本), 09.")]
    Text,

    [Description("A place (位置), 09.")]
    Location,

    [Description("A picture (图片), 09.")]
    Image,

    [Description("A message of the system (系统消息), 09.")]
    System,
}
