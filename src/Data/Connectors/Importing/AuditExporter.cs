using System.Data;
using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Writes who is who, verdicts, placements, files and counts for acceptance (docs/guides/integrators.md, "The audit files").</summary>
public sealed class AuditExporter(HubDatabase database, IReadOnlyList<IConnector> connectors)
{
    /// <summary>Whoever a record names, and the subject of one that says nothing of its own (an unbound account of 01 or 05).</summary>
    private const string Links = """
        select split_part(m.dataset, '/', 1) as platform, split_part(m.dataset, '/', 2) as dataset, m.source_key, m.occurrence, m.role,
            coalesce(m.resident_id::text, '') as hub_person_id, coalesce(p.household_id::text, '') as hub_household_id
        from (
            select dataset, source_key, occurrence, role, ordinal, resident_id from person_mentions
            union all
            select r.dataset, r.source_key, r.occurrence, s.role, 0, null
            from source_records r join unnest($1, $2) as s(dataset, role) on s.dataset = r.dataset
            where r.verdict in ('accept', 'withdrawn')
              and not exists (select from person_mentions m where (m.dataset, m.source_key, m.occurrence, m.role) = (r.dataset, r.source_key, r.occurrence, s.role))
        ) m left join residents p on p.id = m.resident_id
        order by m.dataset, m.source_key, m.occurrence, m.role, m.ordinal
        """;

    private const string Verdicts = """
        select split_part(dataset, '/', 1) as platform, split_part(dataset, '/', 2) as dataset, source_key, occurrence, verdict,
            coalesce(reason, case verdict when 'duplicate' then 'DUPLICATE_DELIVERY' when 'stale' then 'STALE_DELTA' else '' end) as reason
        from source_records where (verdict <> 'accept' or reason is not null) and verdict <> 'gathered'
        order by source_records.dataset, source_key, occurrence
        """;

    private const string Placements = """
        select split_part(dataset, '/', 1) as platform, split_part(dataset, '/', 2) as dataset, source_key, occurrence, grid_code as level2_grid
        from source_records where grid_code is not null and verdict in ('accept', 'withdrawn')
        order by source_records.dataset, source_key, occurrence
        """;

    private const string Files = """
        select distinct on (path) path, verdict, coalesce(reason, '') as reason
        from source_files where verdict <> 'accept' or reason is not null
        order by path, id desc
        """;

    /// <param name="directory">Is made where it is not there; files of these names are written anew.</param>
    public async Task WriteAsync(string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        await using var connection = await database.Reading.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var subjects = connectors.SelectMany(connector => connector.Datasets).Where(dataset => dataset.Subject is not null).ToList();
        await WriteTableAsync(
            connection, Links, Path.Combine(directory, "links.csv"), cancellationToken, [.. subjects.Select(dataset => dataset.Id)], [.. subjects.Select(dataset => dataset.Subject!)]);
        await WriteTableAsync(connection, Verdicts, Path.Combine(directory, "verdicts.csv"), cancellationToken);
        await WriteTableAsync(connection, Placements, Path.Combine(directory, "placements.csv"), cancellationToken);
        await WriteTableAsync(connection, Files, Path.Combine(directory, "files.csv"), cancellationToken);
        await WriteCountsAsync(connection, Path.Combine(directory, "counts.json"), cancellationToken);
    }

    private static async Task WriteTableAsync(NpgsqlConnection connection, string statement, string path, CancellationToken cancellationToken, params string[][] values)
    {
        await using var text = new StreamWriter(path);
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await text.WriteLineAsync(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)));
        while (await reader.ReadAsync(cancellationToken))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (i > 0) await text.WriteAsync(',');
                await text.WriteAsync(Cell(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
            }

            await text.WriteLineAsync();
        }
    }

    /// <summary>Keys stand exactly as delivered: quoted where a comma, quote or line break is in them, and nothing more.</summary>
    private static string Cell(string value)
        => value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task WriteCountsAsync(NpgsqlConnection connection, string path, CancellationToken cancellationToken)
    {
        var live = new Dictionary<string, long>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand("select dataset, count(*) from source_links where live group by 1", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) live[reader.GetString(0)] = reader.GetInt64(1);
        }

        var counts = new
        {
            streets = await CountAsync("select count(*) from streets"),
            communities = await CountAsync("select count(*) from communities"),
            grids_level1 = await CountAsync("select count(*) from grids where level = 'LEVEL_1'"),
            grids_level2 = await CountAsync("select count(*) from grids where level = 'LEVEL_2'"),
            people_resolvable = await CountAsync("select count(distinct resident_id) from person_mentions"),
            datasets = connectors.ToDictionary(
                connector => connector.Slug,
                connector => connector.Datasets.ToDictionary(dataset => dataset.Name, dataset => new { live = live.GetValueOrDefault(dataset.Id) })),
        };
        await using var stream = File.Create(path);
        await JsonSerializer.SerializeAsync(stream, counts, JsonSerializerOptions.Default, cancellationToken);

        async Task<long> CountAsync(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
    }
}
