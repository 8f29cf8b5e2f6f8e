using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What an entry of hours is (记账类别).</summary>
[Description("What an entry of hours is (记账类别).")]
public enum TimeEntryKind
{
    [Description("Hours earned (存入).")]
    Earn,

    [Description("Hours spent (支出).")]
    Spend,

    [Description("Hours given to or got from another account (转赠).")]
    Transfer,

    [Description("A correction (调整).")]
    Adjust,
}
