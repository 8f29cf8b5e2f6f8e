using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>That somebody read or changed personal data (审计记录). Holds none of it but keys.</summary>
/// <remarks>Rows of a table that only grows (Migrations/Sql/audit_log.sql), written by <see cref="Auditing.AuditLog"/> and by nobody else.</remarks>
public sealed class AuditEntry : Entity
{
    /// <summary>The column with the keys of the rows, uuid[]: not shown, but found by.</summary>
    internal const string IdsColumn = "ids";

    /// <summary>The column with the keys of the rows where they are more than the index of the other is to hold; null else.</summary>
    internal const string ListedIdsColumn = "listed_ids";

    /// <summary>When (时间), UTC; the month of it is the entry's partition.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What was done (行为类别).</summary>
    public AuditKind Kind { get; set; }

    /// <summary>The role (角色) that asked, as tokens spell it; of commands <c>operator</c>, of the hub itself <c>hub</c>.</summary>
    public required string Role { get; set; }

    /// <summary>Who asked (经办人): the token's <c>sub</c>, of a command the user of the operating system; null where a token names nobody.</summary>
    [Personal(ColumnClass.Staff)]
    public string? Subject { get; set; }

    /// <summary>The codes of the scope (范围) of the token.</summary>
    [Personal(ColumnClass.Staff)]
    public List<string> Scope { get; set; } = [];

    /// <summary>The platform (平台) of the token, or that delivered; null where there is none.</summary>
    public string? Platform { get; set; }

    /// <summary>For what purpose (用途), as who asked said it; null where none was said.</summary>
    public string? Purpose { get; set; }

    /// <summary>The operation's name (操作名), or the command's; null for one without.</summary>
    public string? Operation { get; set; }

    /// <summary>SHA-256 of the operation's text in hexadecimal digits (操作摘要); null for what is no operation.</summary>
    public string? OperationHash { get; set; }

    /// <summary>From which network address (来源地址) it came; null for a command.</summary>
    [Personal(ColumnClass.Staff)]
    public string? Address { get; set; }

    /// <summary>The personal data (字段) that was shown or compared, such as Resident.idNumber.</summary>
    public List<string> Columns { get; set; } = [];

    /// <summary>How many rows (行数) that tell of persons were shown, each once.</summary>
    public long Count { get; set; }

    /// <summary>SHA-256 in hexadecimal digits over the sorted keys of the rows (标识摘要), where these were more than are kept.</summary>
    public string? Digest { get; set; }

    /// <summary>The chain (链) of the hub's process that wrote it.</summary>
    public required string Chain { get; set; }

    /// <summary>Its place in the chain (序号), from 1.</summary>
    public long Sequence { get; set; }
}
