using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Queries;

internal static partial class QueryWorld
{
    /// <summary>Entries of a chain of their own: what tests ask is written down beside them.</summary>
    private static async Task AddAuditAsync(HubDatabase database)
    {
        await using (var prepare = database.Writing.CreateCommand("select hub_audit_partition('2026-02-01')")) await prepare.ExecuteNonQueryAsync();
        await using var command = database.Writing.CreateCommand("""
            insert into audit_log (id, chain, sequence, at, kind, role, subject, scope, platform, purpose, operation, operation_hash, address, columns, ids, count, digest, heads, previous, hash)
            values ($1, 'fixed', 1, '2026-02-10 01:00Z', 'READ', 'grid-member', 'w-7', '{320105001013005}', null, '入户走访', 'Card', repeat('ab', 32), '192.0.2.7',
                    '{Resident.name,Resident.phone}', array[$3, $4], 2, null, '{}', '\x00', '\x01'),
                   ($2, 'fixed', 2, '2026-02-11 01:00Z', 'READ', 'analyst', null, '{}', null, null, null, repeat('cd', 32), null,
                    '{Resident.birthDate}', '{}', 50000, repeat('ef', 32), '{}', '\x01', '\x02')
            """);
        foreach (var key in new[] { Key(Kind.AuditEntry, 1), Key(Kind.AuditEntry, 2), Key(Kind.Resident, 1), Key(Kind.Resident, 2) }) command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key });
        await command.ExecuteNonQueryAsync();
    }
}
