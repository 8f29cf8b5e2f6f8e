using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>Writes what is done in the hub: the row, and beside it the step as the hub's own claim, in one transaction.</summary>
internal static class HubSteps
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Locks a row; another change of it waits.</summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<WorkflowRow?> LockAsync(ChangeSession session, Workflow workflow, Guid key, CancellationToken cancellationToken)
    {
        await using var command = session.Command($"""
            select t.state, t.version, (select max((h->>'at')::timestamptz) from jsonb_array_elements(t.history) h) from {Table(workflow)} t where t.id = $1 for update
            """, key);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return null;
        DateTimeOffset? last = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(2);
        return new WorkflowRow(key, reader.GetString(0), reader.GetInt64(1), last > session.Now ? WholeMillisecond(last.Value) : session.Now);
    }

    /// <summary>Makes the row in its first state.</summary>
    public static async Task InsertAsync(ChangeSession session, Workflow workflow, WorkflowStep step, WorkflowRow row, ColumnValues values, CancellationToken cancellationToken)
    {
        var names = values.Keys.ToList();
        await using var command = session.Command(
            $"insert into {Table(workflow)} (id, state, history{string.Concat(names.Select(name => $", \"{name}\""))}) values ($1, $2, $3::jsonb{Places(names, 4)})",
            [row.Key, row.State, $"[{Entry(session, row, null, row.State, null)}]", .. names.Select(name => values[name])]);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await KeepAsync(session, workflow, step, row, null, row.State, null, values, cancellationToken);
    }

    /// <summary>Takes the row a step on.</summary>
    public static async Task ApplyAsync(ChangeSession session, Workflow workflow, WorkflowStep step, WorkflowRow row, string? note, ColumnValues values, CancellationToken cancellationToken)
    {
        var names = values.Keys.ToList();
        if (names.Except(workflow.Columns).FirstOrDefault() is { } unknown) throw new InvalidOperationException($"The workflow of {workflow.Entity.Name} does not name {unknown}, so that derivations would lose it.");
        var after = step.After(row.State);
        await using var command = session.Command(
            $"update {Table(workflow)} set state = $2, history = history || $3::jsonb{string.Concat(names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $", \"{name}\" = ${i + 4}")))} where id = $1",
            [row.Key, after, $"[{Entry(session, row, row.State, after, note)}]", .. names.Select(name => values[name])]);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await KeepAsync(session, workflow, step, row, row.State, after, note, values, cancellationToken);
    }

    private static async Task KeepAsync(
        ChangeSession session, Workflow workflow, WorkflowStep step, WorkflowRow row, string? before, string after, string? note, ColumnValues values, CancellationToken cancellationToken)
    {
        var caller = session.Request.Caller;
        await using var command = session.Command("""
            insert into workflow_steps (entity, entity_id, step, at, role, subject, state_before, state_after, entry, claims)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb)
            """, workflow.Entity.Name, row.Key, step.Name, row.At, RoleNames.Of(caller.Role), caller.Subject, before, after, Entry(session, row, before, after, note), values.ToJson());
        foreach (var position in new[] { 5, 6 }) command.Parameters[position].NpgsqlDbType = NpgsqlDbType.Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Not before the instant.</summary>
    private static DateTimeOffset WholeMillisecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds());

    /// <summary>The step as the row's history tells it.</summary>
    private static string Entry(ChangeSession session, WorkflowRow row, string? before, string after, string? note)
    {
        var entry = new JsonObject { ["at"] = row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), ["by"] = session.Request.By };
        if (before is not null) entry["from"] = before;
        entry["to"] = after;
        if (note is not null) entry["note"] = note;
        return entry.ToJsonString(Plain);
    }

    private static string Table(Workflow workflow) => HubModel.Instance.Find(workflow.Entity).Table;

    private static string Places(List<string> names, int first) => string.Concat(names.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", ${first + i}")));
}
