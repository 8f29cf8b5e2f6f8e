using Jianye.DataHub.Data.Connectors.Formats;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What becomes of the rejections that a file for repair names: gone with what was taken in or was known already; what is refused
/// again stays where it was listed, with the reason of now.</summary>
internal static class RepairSettlement
{
    /// <returns>The rejections that stay.</returns>
    public static async Task<IReadOnlySet<Guid>> RunAsync(
        NpgsqlConnection connection, Guid platform, IReadOnlyList<DecidedRecord> records, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = new HashSet<Guid>();
        var repairs = records.Where(record => record.Read.IsMapped && record.Source.Repairs is not null).ToLookup(record => record.Verdict.Word == Verdict.Reject);
        if (repairs[false].Select(record => record.Source.Repairs!.Value).ToArray() is { Length: > 0 } settled)
        {
            await using var command = new NpgsqlCommand("delete from rejections where platform_id = $1 and id = any($2)", connection)
            {
                Parameters = { new() { Value = platform }, new() { Value = settled } },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        var again = repairs[true].Select(record => record.Source).ToList();
        if (again.Count == 0) return kept;
        await using var update = new NpgsqlCommand("""
            update rejections r set code = n.code, reason = n.reason, raw = n.raw, cells = n.cells, at = $2
            from unnest($3, $4, $5, $6, $7) as n(id, code, reason, raw, cells)
            where r.platform_id = $1 and r.id = n.id
            returning r.id
            """, connection)
        {
            Parameters =
            {
                new() { Value = platform }, new() { Value = now }, new() { Value = again.ConvertAll(record => record.Repairs!.Value).ToArray() },
                Texts(again.Select(record => record.Rejection!.Code)), Texts(again.Select(record => record.Rejection!.Message)), Texts(again.Select(record => record.Raw)),
                Texts(again.Select(record => record.Cells is { } cells ? RawJson.Of(cells) : null)),
            },
        };
        await using var reader = await update.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) kept.Add(reader.GetGuid(0));
        return kept;
    }

    private static NpgsqlParameter Texts(IEnumerable<string?> values) => new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
