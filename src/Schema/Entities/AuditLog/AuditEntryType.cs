using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class AuditEntryType : EntityGraphType<AuditEntry>
{
    public AuditEntryType()
    {
        Show(
            entry => entry.At,
            entry => entry.Kind,
            entry => entry.Role,
            entry => entry.Subject,
            entry => entry.Scope,
            entry => entry.Platform,
            entry => entry.Purpose,
            entry => entry.Operation,
            entry => entry.OperationHash,
            entry => entry.Address,
            entry => entry.Columns,
            entry => entry.Count,
            entry => entry.Digest,
            entry => entry.Chain,
            entry => entry.Sequence);
    }
}
