using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What a request is about (诉求类别).</summary>
[Description("What a request is about (诉求类别).")]
public enum RequestCategory
{
    [Description("Enquiry (咨询).")]
    Enquiry,

    [Description("Call for help (求助).")]
    Help,

    [Description("Complaint (投诉).")]
    Complaint,

    [Description("Suggestion (建议).")]
    Suggestion,
}
