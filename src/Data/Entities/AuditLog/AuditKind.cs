using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What was done with personal data (行为类别).</summary>
[Description("What was done with personal data (行为类别).")]
public enum AuditKind
{
    [Description("It was read (查阅).")]
    Read,

    [Description("It was to be changed (变更); written down before the change was made.")]
    Change,

    [Description("A delivery was to be taken in (接入); written down before it was.")]
    Delivery,

    [Description("It was written to files (导出).")]
    Export,

    [Description("A month of the log was to be taken to a file (归档); the entry holds the ends of the chains that went with it.")]
    Archive,

    [Description("Nothing: the entry holds the ends of other chains (链头).")]
    Heads,
}
