using Jianye.DataHub.Data.Connectors.Formats;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Keeps the list of rejections open: a record that comes again unrepaired is listed once, and an accepted one or a delete
/// marker clears what was listed of its key.</summary>
internal sealed class RejectionStore(NpgsqlConnection connection, TimeProvider time)
{
    private const string Clear = """
        delete from rejections r using unnest($2, $3) as k(dataset, external_id)
        where r.platform_id = $1 and r.dataset = k.dataset and r.external_id = k.external_id
        """;

    private const string Insert = """
        insert into rejections (id, platform_id, run_id, dataset, file, line, external_id, code, reason, raw, cells, at)
        select n.id, $1, $2, n.dataset, $3, n.line, n.external_id, n.code, n.reason, n.raw, n.cells, $4
        from unnest($5, $6, $7, $8, $9, $10, $11, $12) as n(id, dataset, line, external_id, code, reason, raw, cells)
        where not exists (
            select from rejections r
            where r.platform_id = $1 and r.dataset = n.dataset and r.external_id is not distinct from n.external_id
              and (r.file, r.line, r.code, r.reason) = ($3, n.line, n.code, n.reason))
        """;

    /// <param name="file">The file that the records are of.</param>
    /// <param name="records">In delivery order.</param>
    public async Task SaveAsync(OpenFile file, IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        // In delivery order: what was refused after the last record that was taken in stays open.
        var taken = new Dictionary<(string Dataset, string Key), int>();
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Verdict.Word is Verdict.Accept or Verdict.Delete or Verdict.Withdrawn) taken[(records[i].Read.Dataset.Name, records[i].Read.SourceKey)] = i;
        }

        if (taken.Count > 0)
        {
            await ExecuteAsync(Clear, cancellationToken, file.PlatformId, taken.Keys.Select(key => key.Dataset).ToArray(), taken.Keys.Select(key => key.Key).ToArray());
        }

        var repairs = await RepairSettlement.RunAsync(connection, file.PlatformId, records, time.GetUtcNow(), cancellationToken);
        var open = records
            .Where((record, i) => record.Verdict.Word == Verdict.Reject && !(record.Source.Repairs is { } id && repairs.Contains(id))
                && taken.GetValueOrDefault((record.Source.Dataset.Name, record.Source.SourceKey), -1) < i)
            .Select(record => (record.Source.Dataset, record.Source.SourceKey, record.Source.Line, record.Source.Raw, record.Source.Cells, Why: record.Rejection!)).ToList();
        if (open.Count == 0) return;
        await ExecuteAsync(
            Insert, cancellationToken, file.PlatformId, file.RunId, file.Path, time.GetUtcNow(),
            open.Select(_ => Guid.CreateVersion7()).ToArray(),
            open.Select(record => record.Dataset.Name).ToArray(),
            open.Select(record => record.Line).ToArray(),
            open.Select(record => record.SourceKey.Length == 0 ? null : record.SourceKey).ToArray(),
            open.Select(record => record.Why.Code).ToArray(),
            open.Select(record => record.Why.Message).ToArray(),
            open.Select(record => record.Raw).ToArray(),
            open.Select(record => record.Cells is { } cells ? RawJson.Of(cells) : null).ToArray());
    }

    private async Task ExecuteAsync(string text, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(value is string?[] ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } : new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
