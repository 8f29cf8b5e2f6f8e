using Npgsql;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>The months of the audit log: made before the first entry of each is written, and a month ahead.</summary>
internal sealed class AuditPartitions
{
    private DateOnly _madeFor;

    /// <summary>Makes the partitions of a moment's month (UTC) and of the next, where they are missing.</summary>
    public async Task PrepareAsync(NpgsqlConnection connection, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var month = new DateOnly(at.UtcDateTime.Year, at.UtcDateTime.Month, 1);
        if (month == _madeFor) return;
        foreach (var first in (DateOnly[])[month, month.AddMonths(1)])
        {
            await using var command = new NpgsqlCommand("select hub_audit_partition($1)", connection) { Parameters = { new NpgsqlParameter<DateOnly> { TypedValue = first } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        _madeFor = month;
    }
}
