using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Looks whether the audit log is whole.</summary>
public static class AuditVerifier
{
    /// <param name="database">The hub's.</param>
    /// <param name="heads">Ends of chains that were kept elsewhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How much there is, and what is wrong, a sentence each.</returns>
    public static async Task<(long Entries, long Chains, IReadOnlyList<string> Faults)> RunAsync(HubDatabase database, IEnumerable<AuditHead> heads, CancellationToken cancellationToken)
    {
        await using var connection = await database.Reading.OpenConnectionAsync(cancellationToken);
        var check = new AuditCheck(heads, await AuditStore.ArchivedAsync(connection, cancellationToken));
        await foreach (var entry in AuditStore.ReadAsync(connection, cancellationToken)) check.Add(entry);
        var faults = check.Finish();
        return (check.Entries, check.Chains, faults);
    }

    /// <summary>The ends of all chains, to be kept elsewhere.</summary>
    public static async Task<IReadOnlyList<AuditHead>> HeadsAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.Reading.OpenConnectionAsync(cancellationToken);
        return await AuditStore.HeadsAsync(connection, isNew: false, cancellationToken);
    }
}
