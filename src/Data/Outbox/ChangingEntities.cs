using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>The entities whose changes are told.</summary>
public static class ChangingEntities
{
    /// <summary>No tables of their own: a source is put together from intake's tables when it is asked for, and the audit log has chains of its own.</summary>
    private static readonly HashSet<Type> Others = [typeof(Source), typeof(AuditEntry)];

    public static bool Holds(EntityModel entity) => !Others.Contains(entity.ClrType);
}
