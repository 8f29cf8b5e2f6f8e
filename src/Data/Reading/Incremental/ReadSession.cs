using System.Diagnostics;
using Jianye.DataHub.Data.Reading.Plans;
using Npgsql;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>One transaction in which an answer's parts are read one after the other: all of one snapshot.</summary>
/// <remarks>It lasts as long as PostgreSQL needs for the parts, never as long as a client takes to read them, and all in all no longer than one read may.</remarks>
public sealed class ReadSession : IAsyncDisposable
{
    private const string Savepoint = "part";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly TimeSpan _timeout;
    private readonly long _begun = Stopwatch.GetTimestamp();

    private ReadSession(NpgsqlConnection connection, NpgsqlTransaction transaction, TimeSpan timeout)
        => (_connection, _transaction, _timeout) = (connection, transaction, timeout);

    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    internal static async Task<ReadSession> BeginAsync(NpgsqlDataSource source, TimeSpan timeout, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await source.OpenConnectionAsync(cancellationToken);
            return new ReadSession(connection, await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken), timeout);
        }
        catch (Exception fault)
        {
            if (connection is not null) await connection.DisposeAsync();
            if (fault is NpgsqlException lost && DatabaseUnavailableException.Is(lost)) throw new DatabaseUnavailableException(lost);
            throw;
        }
    }

    /// <summary>Writes what is answered at once, as the <c>data</c> object.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="bindings">The request's values.</param>
    /// <param name="output">Takes it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>What is missing, and what who reads the answer should know.</returns>
    /// <exception cref="ReadRequestException">A value of the request can't be used, or the time is up (HC0045).</exception>
    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    public async Task<(IReadOnlyList<PartOccurrence> Missing, IReadOnlyList<ReadWarning> Warnings)> ReadAsync(IncrementalPlan plan, ReadBindings bindings, PooledBytes output, CancellationToken cancellationToken)
    {
        var found = new FoundParts();
        var warnings = await RunAsync(plan.Initial, bindings, output, found, (writer, _) => writer.Write(plan.Initial.Roots, plan.Initial.Later), cancellationToken);
        return (found.All, warnings);
    }

    /// <summary>Writes a part for all places where it is missing, one after the other.</summary>
    /// <param name="places">Places of one part.</param>
    /// <param name="bindings">The request's values.</param>
    /// <param name="output">Takes it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>How many bytes were written for each place, what is missing in them, and what who reads the answer should know.</returns>
    /// <exception cref="ReadRequestException">The time is up (HC0045); other parts can still be read.</exception>
    /// <exception cref="DatabaseUnavailableException">Nobody answers any more.</exception>
    public async Task<(IReadOnlyList<int> Lengths, IReadOnlyList<PartOccurrence> Missing, IReadOnlyList<ReadWarning> Warnings)> ReadAsync(
        IReadOnlyList<PartOccurrence> places, ReadBindings bindings, PooledBytes output, CancellationToken cancellationToken)
    {
        var part = places[0].Part;
        var found = new FoundParts();
        var lengths = new List<int>(places.Count);
        var keyed = part.IsKeyed ? bindings with { Keys = [.. places.Select(place => place.Key).Distinct()] } : bindings;
        var warnings = await RunAsync(part.Plan, keyed, output, found, (writer, rows) =>
        {
            var write = new PartWriter(part, writer, rows);
            foreach (var place in places)
            {
                var before = output.Length;
                found.GoTo(place);
                write.Write(place);
                lengths.Add(output.Length - before);
            }
        }, cancellationToken);
        return (lengths, found.All, warnings);
    }

    /// <summary>Ends the transaction and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<ReadWarning>> RunAsync(
        ReadPlan plan, ReadBindings bindings, PooledBytes output, FoundParts found, Action<JsonRowWriter, IReadOnlyList<RowSet>> write, CancellationToken cancellationToken)
    {
        var left = _timeout - Stopwatch.GetElapsedTime(_begun);
        var binder = new ValueBinder(bindings);
        var cursors = new CursorReader(plan, binder);
        var rows = new List<RowSet>(plan.Statements.Count);
        var wasSent = false;
        try
        {
            if (plan.Personal.Count > 0 && bindings.Rows is null) throw new InvalidOperationException("What tells of persons is read only where the rows are gathered for the audit log.");
            if (left <= TimeSpan.Zero) throw ReadFaults.TooLong(_timeout);
            cursors.Check();
            if (plan.Statements.Count > 0)
            {
                await using var batch = new NpgsqlBatch(_connection, _transaction) { BatchCommands = { new NpgsqlBatchCommand($"savepoint {Savepoint}") } };
                StatementReader.Fill(batch, plan, binder, cursors, left);
                wasSent = true;
                await StatementReader.ReadAsync(batch, plan, rows, cancellationToken);
            }

            var writer = new JsonRowWriter(rows, binder, cursors, output, bindings.Rows, found);
            write(writer, rows);
            return writer.Warnings;
        }
        catch (Exception fault)
        {
            // What failed must not take the other parts with it.
            if (wasSent) await RecoverAsync();
            if (ReadFaults.Of(fault, plan, _timeout, cancellationToken) is { } told) throw told;
            throw;
        }
        finally
        {
            foreach (var set in rows) set.Dispose();
        }
    }

    private async Task RecoverAsync()
    {
        try
        {
            if (_connection.FullState.HasFlag(System.Data.ConnectionState.Open)) await _transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException or ObjectDisposedException)
        {
            // The connection is gone; whoever reads next is told so.
        }
    }
}
