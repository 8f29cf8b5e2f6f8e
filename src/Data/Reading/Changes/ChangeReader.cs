using System.Text;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>Reads for all callers of a subscription at once: the number of statements grows neither with them nor with the changes.</summary>
/// <param name="source">The reading pool.</param>
/// <param name="timeout">How long one reading may take.</param>
public sealed class ChangeReader(NpgsqlDataSource source, TimeSpan timeout)
{
    public ChangeReader(HubDatabase database, TimeSpan timeout)
        : this(database.Reading, timeout)
    {
    }

    /// <summary>Which changes concern whom; in no order.</summary>
    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    /// <exception cref="ReadRequestException">It can't be told, or takes too long (HC0045).</exception>
    public async Task<IReadOnlyList<ChangeMatch>> MatchAsync(
        ChangePlan plan, IReadOnlyList<ChangeCaller> callers, IReadOnlyList<Change> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var list = Callers(callers.Select(caller => (caller.ForMatch(now), (Guid[]?)null)), plan.Match.Callers);
        var keys = new NpgsqlParameter<Guid[]> { TypedValue = [.. changes.Select(change => change.Id)] };
        var old = changes.Select((change, i) => (change.Before, i)).Where(change => change.Before is not null).ToList();
        var before = new NpgsqlParameter { Value = $"[{string.Join(',', old.Select(change => change.Before))}]", NpgsqlDbType = NpgsqlDbType.Jsonb };
        var found = new Dictionary<(int Caller, int Change), ChangeMatch>();
        await RunAsync(plan.Match.Plan, list, keys, before, (statement, reader) =>
        {
            var caller = reader.GetInt32(0);
            var place = (int)reader.GetInt64(1) - 1;
            var change = statement == 0 ? place : old[place].i;
            var match = found.GetValueOrDefault((caller, change), new ChangeMatch(caller, change, false, false));
            found[(caller, change)] = statement == 0 ? match with { IsNow = true } : match with { WasBefore = true };
        }, cancellationToken);
        return [.. found.Values];
    }

    /// <summary>Rows as callers see them.</summary>
    /// <param name="plan">The subscription.</param>
    /// <param name="asked">Callers with the keys of the rows they are to be shown, and who keeps what was shown of persons.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Of each caller the rows that are there for it, as JSON objects.</returns>
    public async Task<IReadOnlyList<Dictionary<Guid, byte[]>>> ReadAsync(
        ChangePlan plan, IReadOnlyList<(ChangeCaller Caller, Guid[] Keys, AuditedRows Rows)> asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var node = plan.Node!;
        var list = Callers(asked.Select(one => (one.Caller.ForNode(now), (Guid[]?)one.Keys)), node.Callers);
        var sets = asked.Select(_ => node.Plan.Statements.Select(statement => new RowSet(statement.Cells.Count, statement.IsGrouped, capacity: 1_024)).ToList()).ToList();
        try
        {
            await RunAsync(node.Plan, list, keys: null, before: null, (index, reader) =>
            {
                var statement = node.Plan.Statements[index];
                var set = sets[reader.GetInt32(0)][index];
                set.BeginRow(statement.IsGrouped ? reader.GetGuid(1) : default);
                var first = statement.IsGrouped ? 2 : 1;
                for (var cell = 0; cell < statement.Cells.Count; cell++) CellReader.Read(reader, first + cell, statement.Cells[cell], set);
            }, cancellationToken);
            return [.. asked.Select((one, i) => Rows(node.Plan, node.Root, sets[i], one.Caller.Bindings(now, one.Rows, one.Keys)))];
        }
        finally
        {
            foreach (var set in sets.SelectMany(of => of)) set.Dispose();
        }
    }

    /// <summary>All rows that match now, and which transactions they show.</summary>
    /// <returns>Null in place of the rows where there are too many.</returns>
    public async Task<(TransactionSnapshot Snapshot, IReadOnlyList<(Guid Key, byte[] Json)>? Rows)> SnapshotAsync(
        ChangePlan plan, ChangeCaller caller, int most, AuditedRows rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bindings = caller.Bindings(now, rows);
        var binder = new ValueBinder(bindings);
        var cursors = new CursorReader(plan.Snapshot, binder);
        cursors.Check();
        var sets = new List<RowSet>();
        try
        {
            await using var batch = source.CreateBatch();
            batch.Timeout = (int)Math.Ceiling(timeout.TotalSeconds);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_current_snapshot()::text"));
            foreach (var statement in plan.Snapshot.Statements)
            {
                var command = new NpgsqlBatchCommand(statement.Sql.Text);
                foreach (var parameter in statement.Sql.Parameters) command.Parameters.Add(binder.Bind(parameter, cursors.Read));
                batch.BatchCommands.Add(command);
            }

            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var snapshot = TransactionSnapshot.Parse(reader.GetString(0));
            foreach (var statement in plan.Snapshot.Statements)
            {
                await reader.NextResultAsync(cancellationToken);
                var set = new RowSet(statement.Cells.Count, statement.IsGrouped);
                sets.Add(set);
                var first = statement.IsGrouped ? 1 : 0;
                while (await reader.ReadAsync(cancellationToken))
                {
                    set.BeginRow(statement.IsGrouped ? reader.GetGuid(0) : default);
                    for (var cell = 0; cell < statement.Cells.Count; cell++) CellReader.Read(reader, first + cell, statement.Cells[cell], set);
                }
            }

            var root = (RootPlan.Single)plan.Snapshot.Roots[0];
            return sets[root.Statement].Count > most ? (snapshot, null) : (snapshot, [.. Rows(plan.Snapshot, root, sets, bindings).Select(row => (row.Key, row.Value))]);
        }
        catch (Exception fault) when (ReadFaults.Of(fault, plan.Snapshot, timeout, cancellationToken) is { } told)
        {
            throw told;
        }
        finally
        {
            foreach (var set in sets) set.Dispose();
        }
    }

    private static Dictionary<Guid, byte[]> Rows(ReadPlan plan, RootPlan.Single root, List<RowSet> sets, ReadBindings bindings)
    {
        var rows = new Dictionary<Guid, byte[]>();
        var binder = new ValueBinder(bindings);
        var cursors = new CursorReader(plan, binder);
        cursors.Check();
        for (var row = 0; row < sets[root.Statement].Count; row++)
        {
            using var output = new PooledBytes(1_024);
            new JsonRowWriter(sets, binder, cursors, output, bindings.Rows).Row(root.Selection, sets[root.Statement], row);
            rows[new Guid(sets[root.Statement].Cell(row, root.Selection.KeyCell))] = output.Written.ToArray();
        }

        return rows;
    }

    private async Task RunAsync(ReadPlan plan, string callers, NpgsqlParameter<Guid[]>? keys, NpgsqlParameter? before, Action<int, NpgsqlDataReader> take, CancellationToken cancellationToken)
    {
        try
        {
            await using var batch = source.CreateBatch();
            batch.Timeout = (int)Math.Ceiling(timeout.TotalSeconds);
            foreach (var statement in plan.Statements)
            {
                var command = new NpgsqlBatchCommand(statement.Sql.Text);
                foreach (var parameter in statement.Sql.Parameters)
                {
                    command.Parameters.Add(parameter.Detail switch
                    {
                        BatchValue.Keys => keys!.Clone(),
                        BatchValue.Before => before!.Clone(),
                        _ => new NpgsqlParameter { Value = callers, NpgsqlDbType = NpgsqlDbType.Jsonb },
                    });
                }

                batch.BatchCommands.Add(command);
            }

            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            for (var statement = 0; statement < plan.Statements.Count; statement++)
            {
                while (await reader.ReadAsync(cancellationToken)) take(statement, reader);
                await reader.NextResultAsync(cancellationToken);
            }
        }
        catch (Exception fault) when (ReadFaults.Of(fault, plan, timeout, cancellationToken) is { } told)
        {
            throw told;
        }
    }

    /// <summary><c>[{"n":0,"p0":"…"},{"n":1,…}]</c></summary>
    private static string Callers(IEnumerable<(byte[] Members, Guid[]? Keys)> callers, CallerColumns columns)
    {
        var keyColumn = columns.Sources.FirstOrDefault(column => column.Source.Use == ParameterUse.ChangedKeys).Name;
        var text = new StringBuilder("[");
        var n = 0;
        foreach (var (members, keys) in callers)
        {
            if (n > 0) text.Append(',');
            text.Append("{\"n\":").Append(n++);
            if (members.Length > 0) text.Append(',').Append(Encoding.UTF8.GetString(members));
            // Of a name that is there twice jsonb keeps the last.
            if (keys is not null) text.Append(",\"").Append(keyColumn).Append("\":[").AppendJoin(',', keys.Select(key => $"\"{key}\"")).Append(']');
            text.Append('}');
        }

        return text.Append(']').ToString();
    }
}
