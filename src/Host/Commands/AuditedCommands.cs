using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Host.Commands;

/// <summary>Writes down what commands do with personal data, before they do it.</summary>
internal static class AuditedCommands
{
    /// <param name="database">The hub's.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="command">The command's word.</param>
    /// <param name="platform">Whose data; null for all.</param>
    /// <exception cref="AuditUnavailableException">It can't be written; nothing may be done.</exception>
    public static async Task WriteAsync(HubDatabase database, AuditKind kind, string command, string? platform)
    {
        await using var log = new AuditLog(database, TimeProvider.System);
        await log.WriteAsync(AuditRecord.OfCommand(kind, command, platform));
    }
}
