using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The category of an announcement (公告类别).</summary>
[Description("The category of an announcement (公告类别).")]
public enum AnnouncementCategory
{
    [Description("Open affairs (居务公开).")]
    OpenAffairs,

    [Description("Notice (通知公告).")]
    Notice,

    [Description("News of the community (社区动态).")]
    News,

    [Description("Guide to services (服务指南).")]
    Guide,

    [Description("Article of the WeChat account (公众号文章).")]
    Article,
}
