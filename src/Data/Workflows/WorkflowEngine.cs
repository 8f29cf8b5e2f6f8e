using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Writing;
using Npgsql;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>Does the steps of all workflows: one transaction a step, the row locked, who is allowed and what is expected checked before anything is written.
/// A step is kept beside the row (<see cref="HubSteps"/>), so that every derivation finds it again.</summary>
/// <param name="database">What is changed.</param>
/// <param name="time">Now.</param>
/// <param name="knock">Told after each commit; null for nobody.</param>
public sealed class WorkflowEngine(HubDatabase database, TimeProvider time, IChangeKnock? knock = null)
{
    /// <summary>A derivation may hold a row for as long as it works on it.</summary>
    private const string Patience = "set local lock_timeout = '10s'";

    /// <summary>Makes a row.</summary>
    /// <param name="workflow">Its workflow; the step is the one that starts it.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="request">Who, and under which conditions.</param>
    /// <param name="values">Says what the row holds beside key, state and history.</param>
    /// <param name="cancellationToken">Stops.</param>
    internal Task<ChangeOutcome> StartAsync<T>(Workflow workflow, Guid key, ChangeRequest request, Func<ChangeSession, Task<ColumnValues>> values, CancellationToken cancellationToken)
        where T : Entity
        => RunAsync(request, async session =>
        {
            var step = workflow.Steps.Single(candidate => candidate.From.Count == 0);
            if (await IdempotencyKeys.TakeAsync(session, step.Name, key, cancellationToken) is { } done) return done;
            var said = await values(session);
            var row = new WorkflowRow(key, step.To!, 1, session.Now);
            await HubSteps.InsertAsync(session, workflow, step, row, said, cancellationToken);
            // What the caller could not see afterwards lies outside of its scope.
            if (!await session.SeesAsync<T>(key, cancellationToken)) throw new ChangeRefusedException(new ChangeFault.OutOfScope());
            return key;
        }, cancellationToken);

    /// <summary>Does a step.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="name">The step's name.</param>
    /// <param name="key">The row.</param>
    /// <param name="request">Who, and under which conditions.</param>
    /// <param name="note">What stands in the history, and as which member of the input it is given; null for nothing.</param>
    /// <param name="values">Says what else the step changes.</param>
    /// <param name="cancellationToken">Stops.</param>
    internal Task<ChangeOutcome> StepAsync<T>(
        Workflow workflow, string name, Guid key, ChangeRequest request, (string Field, string? Text) note, Func<ChangeSession, WorkflowRow, Task<ColumnValues>> values, CancellationToken cancellationToken)
        where T : Entity
        => RunAsync(request, async session =>
        {
            var step = workflow.Find(name);
            // Before the row is locked: nobody holds up a row that it can't see.
            if (!await session.SeesAsync<T>(key, cancellationToken)) throw new ChangeRefusedException(new ChangeFault.NotFound());
            if (await IdempotencyKeys.TakeAsync(session, name, key, cancellationToken) is { } done) return done;
            var row = await HubSteps.LockAsync(session, workflow, key, cancellationToken);
            // And again: it may have been taken out of sight by who held it until now.
            if (row is null || !await session.SeesAsync<T>(key, cancellationToken)) throw new ChangeRefusedException(new ChangeFault.NotFound());
            if (request.ExpectedVersion is { } expected && expected != row.Version) throw new ChangeRefusedException(new ChangeFault.VersionConflict(row.Version));
            if (!step.From.Contains(row.State)) throw new ChangeRefusedException(new ChangeFault.StepNotAllowed(row.State, workflow.Allowed(row.State, request.Rights.Role)));
            var written = InputText.Optional(note.Field, note.Text, InputText.Long);
            await HubSteps.ApplyAsync(session, workflow, step, row, written, await values(session, row), cancellationToken);
            return key;
        }, cancellationToken);

    private async Task<ChangeOutcome> RunAsync(ChangeRequest request, Func<ChangeSession, Task<Guid>> change, CancellationToken cancellationToken)
    {
        Guid key;
        try
        {
            await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            var session = new ChangeSession(connection, request, now);
            await session.ExecuteAsync(Patience, cancellationToken);
            key = await change(session);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (ChangeRefusedException refused)
        {
            return new ChangeOutcome(default, refused.Fault);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            throw new ReadRequestException("HUB_BUSY", "Deliveries that are being taken in hold the object; send the request again in a moment.");
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }

        knock?.Knock();
        return new ChangeOutcome(key);
    }
}
