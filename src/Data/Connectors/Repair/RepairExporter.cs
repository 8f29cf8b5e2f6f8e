using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>Writes the records that wait for repair as CSV with the platform's own columns, to be mended and taken in again.</summary>
public sealed class RepairExporter(HubDatabase database)
{
    /// <summary>A record that was refused more than once stands there as it came last.</summary>
    private const string Open = """
        select distinct on (r.dataset, coalesce(r.external_id, r.id::text))
            r.id, r.dataset, r.file, r.line, r.code, r.reason, r.raw, r.cells, f.delivery_date
        from rejections r join platforms p on p.id = r.platform_id
        left join lateral (select delivery_date from source_files f where f.run_id = r.run_id and f.path = r.file order by f.id desc limit 1) f on true
        where p.slug = $1
        order by r.dataset, coalesce(r.external_id, r.id::text), r.at desc, r.id desc
        """;

    /// <summary>A platform's open rejections by data set and reason.</summary>
    public async Task<IReadOnlyList<OpenRejections>> CountAsync(string slug, CancellationToken cancellationToken)
    {
        var counts = new List<OpenRejections>();
        await using var command = Command($"select dataset, code, count(*) from ({Open}) o group by 1, 2 order by 1, 2", slug);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) counts.Add(new OpenRejections(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        return counts;
    }

    /// <summary>Writes one data set's file.</summary>
    /// <returns>How many records.</returns>
    public async Task<long> WriteAsync(DatasetDefinition dataset, Stream output, CancellationToken cancellationToken)
    {
        var header = new RepairHeader(dataset.Name, await LatestDayAsync(dataset, cancellationToken));
        var columns = await ColumnsAsync(dataset, cancellationToken);
        // With a mark a spreadsheet takes UTF-8 for what it is; GB18030 is what its platforms' people open by default.
        await using var text = new StreamWriter(output, IsGb18030(dataset) ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await WriteLineAsync(text, [header.ToString(), .. RepairColumns.Following, .. columns], cancellationToken);

        var records = 0L;
        await using var command = Command($"select * from ({Open}) o where dataset = $2 order by file, line, id", dataset.Platform, dataset.Name);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var cells = reader.IsDBNull(7) ? null : JsonDocument.Parse(reader.GetString(7));
            using (cells)
            {
                await WriteLineAsync(
                    text,
                    [
                        reader.GetGuid(0).ToString("D"), Guarded(reader, 2), reader.GetInt64(3).ToString(System.Globalization.CultureInfo.InvariantCulture), reader.GetString(4), Guarded(reader, 5),
                        cells is null ? Guarded(reader, 6) : "", .. columns.Select(column => Cell(cells, column)),
                    ],
                    cancellationToken);
            }

            records++;
        }

        await text.FlushAsync(cancellationToken);
        return records;
    }

    private static bool IsGb18030(DatasetDefinition dataset) => dataset.Encoding == "GB18030";

    private static string Guarded(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? "" : FormulaGuard.On(reader.GetString(column));

    private static string Cell(JsonDocument? cells, string column)
        => cells is not null && cells.RootElement.TryGetProperty(column, out var cell) && cell.ValueKind == JsonValueKind.String ? FormulaGuard.On(cell.GetString()!) : "";

    private async Task<DateOnly?> LatestDayAsync(DatasetDefinition dataset, CancellationToken cancellationToken)
    {
        await using var command = Command($"select max(delivery_date) from ({Open}) o where dataset = $2", dataset.Platform, dataset.Name);
        return await command.ExecuteScalarAsync(cancellationToken) as DateOnly?;
    }

    /// <summary>The contract's columns, then those that records have beyond it.</summary>
    private async Task<IReadOnlyList<string>> ColumnsAsync(DatasetDefinition dataset, CancellationToken cancellationToken)
    {
        var columns = dataset.Columns.ToList();
        await using var command = Command($"select distinct c.name from ({Open}) o cross join lateral json_object_keys(o.cells::json) as c(name) where o.dataset = $2 order by 1", dataset.Platform, dataset.Name);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!columns.Contains(reader.GetString(0))) columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static async Task WriteLineAsync(StreamWriter text, IReadOnlyList<string> cells, CancellationToken cancellationToken)
        => await text.WriteLineAsync(string.Join(',', cells.Select(Quoted)).AsMemory(), cancellationToken);

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private NpgsqlCommand Command(string text, params string[] values)
    {
        var command = database.Reading.CreateCommand(text);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }
}
