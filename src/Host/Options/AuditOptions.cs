using System.ComponentModel.DataAnnotations;
using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Host.Options;

/// <summary>How long the audit log is kept in the database: section <c>Audit</c> (<c>HUB__AUDIT__KEEPMONTHS</c>).</summary>
internal sealed class AuditOptions
{
    /// <summary>So many that all are kept.</summary>
    public const int All = 1_200;

    /// <summary>Whole months that <c>hub audit-log archive</c> leaves, beside the one under way; the hub itself takes none away.</summary>
    /// <value>6 to 1,200. The default is 1,200: all are kept.</value>
    [Range(AuditArchive.LeastMonths, All)]
    public int KeepMonths { get; set; } = All;
}
