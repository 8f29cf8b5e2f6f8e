using Jianye.DataHub.Data.Reading.Plans;
using Npgsql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Sends a plan's statements in one round trip and takes their rows over.</summary>
internal static class StatementReader
{
    /// <summary>Puts a plan's statements with their values into a batch.</summary>
    /// <param name="batch">Takes them.</param>
    /// <param name="plan">Whose statements.</param>
    /// <param name="binder">The request's values.</param>
    /// <param name="cursors">Its cursors, checked.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <exception cref="ReadRequestException">A value can't be sent.</exception>
    public static void Fill(NpgsqlBatch batch, ReadPlan plan, ValueBinder binder, CursorReader cursors, TimeSpan timeout)
    {
        batch.Timeout = (int)Math.Ceiling(timeout.TotalSeconds);
        foreach (var statement in plan.Statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql.Text);
            foreach (var parameter in statement.Sql.Parameters) command.Parameters.Add(binder.Bind(parameter, cursors.Read));
            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>Sends a batch and reads its rows.</summary>
    /// <param name="batch">The plan's statements.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="rows">Takes the rows, statement by statement; who gave it disposes of them.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task ReadAsync(NpgsqlBatch batch, ReadPlan plan, List<RowSet> rows, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var statement in plan.Statements)
        {
            var set = new RowSet(statement.Cells.Count, statement.IsGrouped);
            rows.Add(set);
            var first = statement.IsGrouped ? 1 : 0;
            while (await reader.ReadAsync(cancellationToken))
            {
                set.BeginRow(statement.IsGrouped ? reader.GetGuid(0) : default);
                for (var cell = 0; cell < statement.Cells.Count; cell++) CellReader.Read(reader, first + cell, statement.Cells[cell], set);
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }
}
