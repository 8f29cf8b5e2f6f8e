using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Copies what a batch of records says of things of which no platform delivers a record.</summary>
internal sealed class GatheredStore(NpgsqlConnection connection)
{
    private const string Columns =
        "dataset, source_key, from_dataset, from_key, occurrence, claims, recency, named_grid, chain_dataset, chain_key, building_key, point, named_community, named_street";

    /// <param name="file">The file that the records are of.</param>
    /// <param name="records">Those that are taken in speak.</param>
    public async Task SaveAsync(OpenFile file, IReadOnlyList<DecidedRecord> records, CancellationToken cancellationToken)
    {
        var speaking = records.Where(record => record.IsTakenIn && record.Source.Gathered.Count > 0).ToList();
        if (speaking.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync($"copy source_gathered ({Columns}) from stdin (format binary)", cancellationToken);
        foreach (var decided in speaking)
        {
            var record = decided.Source;
            foreach (var gathered in record.Gathered)
            {
                var (chainDataset, chainKey) = RecordStore.Reference(gathered.Placement.ChainReference);
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(gathered.Dataset.Id, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(gathered.Key, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(record.Dataset.Id, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(record.SourceKey, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(decided.Verdict.Occurrence, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(gathered.Claims.Json, NpgsqlDbType.Jsonb, cancellationToken);
                if (RecordStore.Recency(record, file) is { } recency) await copy.WriteAsync(recency, NpgsqlDbType.Bigint, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
                await WriteAsync(gathered.Placement.GridCode);
                await WriteAsync(chainDataset);
                await WriteAsync(chainKey);
                await WriteAsync(gathered.Placement.BuildingKey);
                if (gathered.Placement.Point is { } point) await copy.WriteAsync(new Point(point.Longitude, point.Latitude) { SRID = 4326 }, NpgsqlDbType.Geometry, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
                await WriteAsync(gathered.Placement.CommunityCode);
                await WriteAsync(gathered.Placement.StreetCode);
            }
        }

        await copy.CompleteAsync(cancellationToken);

        Task WriteAsync(string? value) => value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);
    }
}
