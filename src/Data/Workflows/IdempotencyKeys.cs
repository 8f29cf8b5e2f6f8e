namespace Jianye.DataHub.Data.Workflows;

/// <summary>Keeps for a day which change a caller's key has served for. A second change with the key waits for the first one to end.</summary>
internal static class IdempotencyKeys
{
    public const int Longest = 100;

    /// <summary>Takes the key for this change; it is given back if the transaction is rolled back.</summary>
    /// <param name="session">The change.</param>
    /// <param name="mutation">Its name.</param>
    /// <param name="row">The row that it is about.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The row of the same change where it was done already; null where it is to be done now.</returns>
    /// <exception cref="ChangeRefusedException">The key served for another change, or is none.</exception>
    public static async Task<Guid?> TakeAsync(ChangeSession session, string mutation, Guid row, CancellationToken cancellationToken)
    {
        if (session.Request.IdempotencyKey is not { } key) return null;
        if (key.Length is 0 or > Longest || !key.All(letter => letter is > ' ' and < '\u007f'))
        {
            throw new ChangeRefusedException(new ChangeFault.Invalid("idempotencyKey", $"1 to {Longest} visible characters of ASCII"));
        }

        var (owner, hash) = (session.Request.Owner, session.Request.InputHash);
        await session.ExecuteAsync("delete from idempotency_keys where owner = $1 and key = $2 and at < $3", cancellationToken, owner, key, session.Now.AddDays(-1));
        var isNew = await session.ExecuteAsync("""
            insert into idempotency_keys (owner, key, mutation, input_hash, entity_id, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """, cancellationToken, owner, key, mutation, hash, row, session.Now) == 1;
        if (isNew) return null;
        return await session.ScalarAsync<Guid?>(
            "select entity_id from idempotency_keys where owner = $1 and key = $2 and mutation = $3 and input_hash = $4", cancellationToken, owner, key, mutation, hash)
            ?? throw new ChangeRefusedException(new ChangeFault.KeyReused());
    }
}
