using Jianye.DataHub.Data.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>Keeps the open reviews those that are in doubt: new ones are opened, those that have become sure are gone, decided ones stay.</summary>
internal sealed class MatchReviewStore(WorkingSet work)
{
    private const string Keys = """
        (left_record->>'platform'), (left_record->>'dataset'), (left_record->>'externalId'), (left_record->>'role'),
        (right_record->>'platform'), (right_record->>'dataset'), (right_record->>'externalId'), (right_record->>'role')
        """;

    private const string Open = $"""
        insert into match_reviews as r (id, state, left_record, right_record, evidence, objections, opened_at)
        select hub_uuid_v7(), 'OPEN', {Record}, {OtherRecord}, d.evidence, string_to_array(d.objections, ' '), clock_timestamp()
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as d(left_dataset, left_key, left_role, left_name, right_dataset, right_key, right_role, right_name, evidence, objections)
        on conflict ({Keys}) do update set evidence = excluded.evidence, objections = excluded.objections, left_record = excluded.left_record, right_record = excluded.right_record
        where r.state = 'OPEN' and (r.evidence, r.objections, r.left_record, r.right_record) is distinct from (excluded.evidence, excluded.objections, excluded.left_record, excluded.right_record)
        """;

    private const string Record =
        "jsonb_build_object('platform', split_part(d.left_dataset, '/', 1), 'dataset', split_part(d.left_dataset, '/', 2), 'externalId', d.left_key, 'role', d.left_role, 'name', d.left_name)";

    private const string OtherRecord =
        "jsonb_build_object('platform', split_part(d.right_dataset, '/', 1), 'dataset', split_part(d.right_dataset, '/', 2), 'externalId', d.right_key, 'role', d.right_role, 'name', d.right_name)";

    /// <summary>Whom the sides are taken for now.</summary>
    private const string Follow = """
        update match_reviews r set left_id = n.left_id, right_id = n.right_id
        from (
            select id, hub_resident_of(left_record) as left_id, hub_resident_of(right_record) as right_id from match_reviews
        ) n
        where r.id = n.id and (r.left_id, r.right_id) is distinct from (n.left_id, n.right_id)
        """;

    /// <summary>After the residents were written.</summary>
    /// <param name="found">Of the mentions that were looked at.</param>
    public Task SaveAsync(FoundDoubts found, CancellationToken cancellationToken) => work.StepAsync(
        async () =>
        {
            await CloseAsync(found, cancellationToken);
            var doubts = found.Doubts;
            await work.ExecuteAsync(
                Open, cancellationToken,
                [.. doubts.Select(doubt => doubt.Left.Dataset)], [.. doubts.Select(doubt => doubt.Left.SourceKey)], [.. doubts.Select(doubt => doubt.Left.Role)], [.. doubts.Select(doubt => doubt.Left.Name!)],
                [.. doubts.Select(doubt => doubt.Right.Dataset)], [.. doubts.Select(doubt => doubt.Right.SourceKey)], [.. doubts.Select(doubt => doubt.Right.Role)], [.. doubts.Select(doubt => doubt.Right.Name!)],
                [.. doubts.Select(doubt => doubt.Evidence)], [.. doubts.Select(doubt => string.Join(' ', doubt.Objections))]);
            await work.ExecuteAsync(Follow, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes away what is no longer in doubt; in part only reviews of what was looked at can have become sure.</summary>
    private async Task CloseAsync(FoundDoubts found, CancellationToken cancellationToken)
    {
        var open = new List<(Guid Id, RecordSide Left, RecordSide Right)>();
        await using (var command = new NpgsqlCommand($"select id, {Keys} from match_reviews where state = 'OPEN'", work.Connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) open.Add((reader.GetGuid(0), Side(1), Side(5)));

            RecordSide Side(int column) => new($"{reader.GetString(column)}/{reader.GetString(column + 1)}", reader.GetString(column + 2), reader.GetString(column + 3));
        }

        if (open.Count == 0) return;
        var doubts = found.Doubts.Select(doubt => (RecordSide.Of(doubt.Left), RecordSide.Of(doubt.Right))).ToHashSet();
        var sure = open.Where(review => !doubts.Contains((review.Left, review.Right)) && (work.IsWhole || found.Looked.Contains(review.Left) || found.Looked.Contains(review.Right))).Select(review => review.Id).ToArray();
        if (sure.Length == 0) return;
        await using var delete = new NpgsqlCommand("delete from match_reviews where id = any($1)", work.Connection) { Parameters = { new() { Value = sure, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid } } };
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}
