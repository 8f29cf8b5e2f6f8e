using Jianye.DataHub.Data.Connectors.Mapping;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Copies a batch of decided records, the persons they name and their rejections into the database.</summary>
internal sealed class RecordStore(NpgsqlConnection connection, TimeProvider time)
{
    private const string RecordColumns =
        "dataset, source_key, occurrence, file_id, line, verdict, reason, hash, watermark, recency, raw, claims, named_grid, chain_dataset, " +
        "chain_key, building_key, point, named_community, named_street, grid_code";

    private const string MentionColumns =
        "dataset, source_key, occurrence, role, ordinal, name, phone, citizen_id, passport, id_pattern, birth_date, sex, address_key, " +
        "household_dataset, household_key, worker_number, post, register, claims, rank, recency";

    private readonly RejectionStore _rejections = new(connection, time);
    private readonly NamedStore _named = new(connection);
    private readonly GatheredStore _gathered = new(connection);

    public async Task SaveAsync(OpenFile file, IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        await CopyRecordsAsync(file, records, cancellationToken);
        await CopyMentionsAsync(file, records, cancellationToken);
        await _rejections.SaveAsync(file, records, cancellationToken);
        await _named.SaveAsync(records, cancellationToken);
        await _gathered.SaveAsync(file, records, cancellationToken);
        await Orphans.SaveAsync(connection, records, cancellationToken);
        await WithdrawAsync(records, cancellationToken);
    }

    private async Task CopyRecordsAsync(OpenFile file, IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy source_records ({RecordColumns}) from stdin (format binary)", cancellationToken);
        foreach (var decided in records)
        {
            var (read, verdict) = decided;
            // A repeat was not mapped: all that it says is held.
            var record = verdict.Word == Verdict.Duplicate ? null : decided.Source;
            var isKept = verdict.IsTakenIn || verdict.IsOrphan;
            var place = isKept ? record!.Placement : PlacementEvidence.None;
            var (chainDataset, chainKey) = Reference(place.ChainReference);
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(read.Dataset.Id, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(read.SourceKey, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(verdict.Occurrence, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(file.Id, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(read.Line, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(verdict.Word, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, decided.Rejection?.Code, cancellationToken);
            await copy.WriteAsync(RecordVerdicts.HashOf(read.ContentHash), NpgsqlDbType.Uuid, cancellationToken);
            await WriteAsync(copy, record?.Watermark, cancellationToken);
            await WriteAsync(copy, record is null ? null : Recency(record, file), cancellationToken);
            await WriteAsync(copy, verdict.IsTakenIn || verdict.Word == Verdict.Reject ? record!.Raw : null, cancellationToken);
            await WriteJsonAsync(copy, isKept ? record!.Claims : null, cancellationToken);
            await WriteAsync(copy, place.GridCode, cancellationToken);
            await WriteAsync(copy, chainDataset, cancellationToken);
            await WriteAsync(copy, chainKey, cancellationToken);
            await WriteAsync(copy, place.BuildingKey, cancellationToken);
            if (place.Point is { } point) await copy.WriteAsync(new Point(point.Longitude, point.Latitude) { SRID = 4326 }, NpgsqlDbType.Geometry, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
            await WriteAsync(copy, place.CommunityCode, cancellationToken);
            await WriteAsync(copy, place.StreetCode, cancellationToken);
            // A named level-2 grid is the record's place whatever else comes.
            await WriteAsync(copy, place.GridCode is { Length: 15 } ? place.GridCode : null, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task CopyMentionsAsync(OpenFile file, IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy person_mentions ({MentionColumns}) from stdin (format binary)", cancellationToken);
        foreach (var decided in records)
        {
            if (!decided.IsTakenIn) continue;
            var (record, verdict) = (decided.Source, decided.Verdict);
            for (var i = 0; i < record.Mentions.Count; i++)
            {
                var mention = record.Mentions[i];
                var (householdDataset, householdKey) = Reference(mention.HouseholdReference);
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(record.Dataset.Id, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(record.SourceKey, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(verdict.Occurrence, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(mention.Role, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync((short)i, NpgsqlDbType.Smallint, cancellationToken);
                await WriteAsync(copy, mention.Name, cancellationToken);
                await WriteAsync(copy, mention.Phone, cancellationToken);
                await WriteAsync(copy, mention.CitizenId, cancellationToken);
                await WriteAsync(copy, mention.Passport, cancellationToken);
                await WriteAsync(copy, mention.IdPattern, cancellationToken);
                if (mention.BirthDate is { } birth) await copy.WriteAsync(birth, NpgsqlDbType.Date, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
                await WriteAsync(copy, mention.Sex, cancellationToken);
                await WriteAsync(copy, mention.AddressKey, cancellationToken);
                await WriteAsync(copy, householdDataset, cancellationToken);
                await WriteAsync(copy, householdKey, cancellationToken);
                await WriteAsync(copy, mention.WorkerNumber, cancellationToken);
                await WriteAsync(copy, mention.Post, cancellationToken);
                await copy.WriteAsync(mention.Register, NpgsqlDbType.Boolean, cancellationToken);
                await WriteJsonAsync(copy, mention.Claims, cancellationToken);
                await copy.WriteAsync((short)record.Dataset.Rank, NpgsqlDbType.Smallint, cancellationToken);
                await WriteAsync(copy, Recency(record, file), cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>What was taken in before its recall came.</summary>
    private async Task WithdrawAsync(IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        var recalled = records.Where(record => record.Verdict.Word == Verdict.Delete && record.Source.WithdrawnKey is not null).Select(record => record.Source).ToList();
        if (recalled.Count == 0) return;
        await using var command = new NpgsqlCommand("""
            update source_records r set verdict = 'withdrawn' from unnest($1, $2) as k(dataset, source_key)
            where (r.dataset, r.source_key) = (k.dataset, k.source_key) and r.verdict = 'accept'
            """, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. recalled.Select(record => record.Dataset.Id)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. recalled.Select(record => record.WithdrawnKey!)] },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The platform's own time of a version, else the day of its delivery; in milliseconds since 1970 UTC.</summary>
    public static long? Recency(MappedRecord record, OpenFile file)
        => record.Watermark ?? record.AsOf ?? (file.DeliveredOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds() : null);

    /// <summary>Splits <c>07-nj-smart-community/t_house/10001</c>; a data set's name has one slash, a key may have more.</summary>
    public static (string? Dataset, string? Key) Reference(string? reference)
    {
        if (reference is null) return (null, null);
        var first = reference.IndexOf('/', StringComparison.Ordinal);
        var second = reference.IndexOf('/', first + 1);
        return (reference[..second], reference[(second + 1)..]);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? value, CancellationToken cancellationToken)
        => value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);

    private static Task WriteAsync(NpgsqlBinaryImporter copy, long? value, CancellationToken cancellationToken)
        => value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value.Value, NpgsqlDbType.Bigint, cancellationToken);

    private static Task WriteJsonAsync(NpgsqlBinaryImporter copy, ClaimDocument? claims, CancellationToken cancellationToken)
        => claims is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(claims.Json, NpgsqlDbType.Jsonb, cancellationToken);
}
