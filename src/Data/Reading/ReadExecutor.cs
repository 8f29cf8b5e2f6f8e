using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Plans;
using Npgsql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Runs a plan: all statements in one round trip and one snapshot, the rows into the answer's bytes.</summary>
/// <param name="source">The reading pool; its transactions are repeatable read and read only, and a batch is one transaction.</param>
/// <param name="timeout">How long one read may take.</param>
public sealed class ReadExecutor(NpgsqlDataSource source, TimeSpan timeout)
{
    public ReadExecutor(HubDatabase database, TimeSpan timeout)
        : this(database.Reading, timeout)
    {
    }

    /// <summary>Writes the operation's <c>data</c> object.</summary>
    /// <returns>What who reads the answer should know.</returns>
    /// <exception cref="ReadRequestException">A value of the request can't be used, or the time is up (HC0045).</exception>
    /// <exception cref="DatabaseUnavailableException">Nobody answers; the same question may be answered a moment later.</exception>
    public async Task<IReadOnlyList<ReadWarning>> ExecuteAsync(ReadPlan plan, ReadBindings bindings, PooledBytes output, CancellationToken cancellationToken)
    {
        // A way in that forgets the audit log reads nothing of persons.
        if (plan.Personal.Count > 0 && bindings.Rows is null) throw new InvalidOperationException("What tells of persons is read only where the rows are gathered for the audit log.");
        var binder = new ValueBinder(bindings);
        var cursors = new CursorReader(plan, binder);
        var rows = new List<RowSet>(plan.Statements.Count);
        try
        {
            cursors.Check();
            if (plan.Statements.Count > 0) await ReadAsync(plan, binder, cursors, rows, cancellationToken);
            var writer = new JsonRowWriter(rows, binder, cursors, output, bindings.Rows);
            writer.Write(plan.Roots);
            return writer.Warnings;
        }
        catch (Exception fault) when (ReadFaults.Of(fault, plan, timeout, cancellationToken) is { } told)
        {
            throw told;
        }
        finally
        {
            foreach (var set in rows) set.Dispose();
        }
    }

    /// <summary>Begins an answer in parts; who asks for it ends it.</summary>
    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    public Task<ReadSession> BeginAsync(CancellationToken cancellationToken) => ReadSession.BeginAsync(source, timeout, cancellationToken);

    private async Task ReadAsync(ReadPlan plan, ValueBinder binder, CursorReader cursors, List<RowSet> rows, CancellationToken cancellationToken)
    {
        await using var batch = source.CreateBatch();
        StatementReader.Fill(batch, plan, binder, cursors, timeout);
        await StatementReader.ReadAsync(batch, plan, rows, cancellationToken);
    }
}
