using Jianye.DataHub.Data.Database;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>Keeps what clerks decide. The graph follows with the next derivation, which <see cref="Decided"/> asks for.</summary>
public sealed class MatchDecisions(HubDatabase database, TimeProvider time)
{
    /// <summary>Pairs of one split; each of the records taken away is kept apart from each that stays.</summary>
    private const int MostPairs = 10_000;

    /// <summary>Told after a decision was kept.</summary>
    public event Action? Decided;

    /// <summary>Decides an open review.</summary>
    /// <param name="review">Its key.</param>
    /// <param name="areOne">True where both sides are one person.</param>
    /// <param name="note">Null for none.</param>
    /// <param name="by">Who decides; null where the hub knows nobody.</param>
    public async Task<DecisionOutcome> DecideAsync(Guid review, bool areOne, string? note, string? by, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        string state;
        IdentityDecision decision;
        await using (var command = new NpgsqlCommand("""
            select state, left_record->>'platform' || '/' || (left_record->>'dataset'), left_record->>'externalId', left_record->>'role',
                right_record->>'platform' || '/' || (right_record->>'dataset'), right_record->>'externalId', right_record->>'role'
            from match_reviews where id = $1 for update
            """, connection) { Parameters = { new() { Value = review } } })
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken)) return new DecisionOutcome(DecisionFault.NotFound);
            state = reader.GetString(0);
            decision = new IdentityDecision(
                new RecordSide(reader.GetString(1), reader.GetString(2), reader.GetString(3)), new RecordSide(reader.GetString(4), reader.GetString(5), reader.GetString(6)), areOne);
        }

        var wanted = areOne ? "CONFIRMED" : "REFUSED";
        // Said again, a decision is no other one.
        if (state == wanted) return new DecisionOutcome(DecisionFault.None);
        if (state != "OPEN") return new DecisionOutcome(DecisionFault.DecidedOtherwise, state);
        var now = time.GetUtcNow().UtcDateTime;
        await KeepAsync(connection, [decision], now, by, cancellationToken);
        await using (var update = new NpgsqlCommand("update match_reviews set state = $2, decided_at = $3, decided_by = $4, note = $5 where id = $1", connection)
        {
            Parameters = { new() { Value = review }, new() { Value = wanted }, new() { Value = now }, Text(by), Text(note) },
        })
        {
            await update.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        Decided?.Invoke();
        return new DecisionOutcome(DecisionFault.None);
    }

    /// <summary>Takes records away from a person whom they do not mean: together they are another one.</summary>
    /// <param name="resident">The person's key, also one that was given up.</param>
    /// <param name="sources">The records to take away; at least one, and not all.</param>
    /// <param name="by">Who decides; null where the hub knows nobody.</param>
    public async Task<DecisionOutcome> SplitAsync(Guid resident, IReadOnlyCollection<SplitSource> sources, string? by, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var sides = new List<RecordSide>();
        await using (var command = new NpgsqlCommand("""
            select distinct m.dataset, m.source_key, m.role
            from person_mentions m where m.resident_id = coalesce((select a.resident_id from resident_aliases a where a.id = $1), $1)
            order by 1, 2, 3
            """, connection) { Parameters = { new() { Value = resident } } })
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) sides.Add(new RecordSide(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        if (sides.Count == 0) return new DecisionOutcome(DecisionFault.NotFound);
        var taken = new List<RecordSide>();
        foreach (var source in sources)
        {
            var meant = sides.Where(side => side.Dataset == $"{source.Platform}/{source.Dataset}" && side.SourceKey == source.ExternalId && (source.Role is null || side.Role == source.Role)).ToList();
            if (meant.Count == 0) return new DecisionOutcome(DecisionFault.NotOfThePerson);
            taken.AddRange(meant.Where(side => !taken.Contains(side)));
        }

        var left = sides.Except(taken).ToList();
        if (taken.Count == 0 || left.Count == 0) return new DecisionOutcome(DecisionFault.NothingLeft);
        if ((long)taken.Count * left.Count > MostPairs) return new DecisionOutcome(DecisionFault.TooMany);
        var decisions = taken.SelectMany(one => left.Select(other => new IdentityDecision(one, other, AreOne: false)))
            .Concat(taken.Skip(1).Select(other => new IdentityDecision(taken[0], other, AreOne: true)));
        await KeepAsync(connection, [.. decisions], time.GetUtcNow().UtcDateTime, by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Decided?.Invoke();
        return new DecisionOutcome(DecisionFault.None);
    }

    /// <summary>Whether decisions wait for a derivation.</summary>
    public async Task<bool> AnyWaitAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("select exists (select from identity_decisions where not marked)");
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task KeepAsync(NpgsqlConnection connection, IReadOnlyList<IdentityDecision> decisions, DateTime now, string? by, CancellationToken cancellationToken)
    {
        var ordered = decisions.Select(decision => decision.Left.CompareTo(decision.Right) <= 0 ? decision : new IdentityDecision(decision.Right, decision.Left, decision.AreOne)).ToList();
        await using var command = new NpgsqlCommand("""
            insert into identity_decisions as d (left_dataset, left_key, left_role, right_dataset, right_key, right_role, are_one, decided_at, decided_by)
            select *, $8, $9 from unnest($1, $2, $3, $4, $5, $6, $7)
            on conflict (left_dataset, left_key, left_role, right_dataset, right_key, right_role)
                do update set are_one = excluded.are_one, decided_at = excluded.decided_at, decided_by = excluded.decided_by, marked = false
            """, connection)
        {
            Parameters =
            {
                Texts(decision => decision.Left.Dataset), Texts(decision => decision.Left.SourceKey), Texts(decision => decision.Left.Role),
                Texts(decision => decision.Right.Dataset), Texts(decision => decision.Right.SourceKey), Texts(decision => decision.Right.Role),
                new() { Value = ordered.ConvertAll(decision => decision.AreOne).ToArray() }, new() { Value = now }, Text(by),
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);

        NpgsqlParameter Texts(Func<IdentityDecision, string> part) => new() { Value = ordered.Select(part).ToArray() };
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
