using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Workbooks: a data set is a sheet, a record a row below the header, which is the first row that names the key. Read as a stream, part by part of the archive.</summary>
internal sealed class XlsxFormat : IFormat
{
    /// <summary>Rows in which the header is looked for: titles may stand above it.</summary>
    private const int MostRowsAboveHeader = 50;

    public string Name => "xlsx";

    public IReadOnlyList<string> Needs => ["sheet"];

    public async Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = await XlsxArchive.OpenAsync(open, options.Limits, cancellationToken);
            var workbook = await XlsxWorkbook.ReadAsync(archive, cancellationToken);
            await XlsxStyles.DatesAsync(archive, workbook.Styles, cancellationToken);
            var sheets = options.Parts.Select(part => workbook.Sheets.GetValueOrDefault(XlsxWorkbook.NameOf(part.Sheet!))).ToList();
            foreach (var sheet in sheets.OfType<string>().Distinct()) await PassAsync(archive, sheet, XlsxSheet.RowPath, cancellationToken);
            if (workbook.SharedStrings is { } strings) await PassAsync(archive, strings, XlsxSharedStrings.Item, cancellationToken);
            for (var i = 0; i < sheets.Count; i++)
            {
                if (sheets[i] is null) return NoSheet(options.Parts[i]);
                if (!await HasHeaderAsync(archive, workbook, sheets[i]!, options.Parts[i], cancellationToken)) return NoHeader(options.Parts[i]);
            }

            return null;
        }
        catch (FileException refusal)
        {
            return refusal;
        }
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var archive = await XlsxArchive.OpenAsync(open, options.Limits, cancellationToken);
        var workbook = await XlsxWorkbook.ReadAsync(archive, cancellationToken);
        var dates = await XlsxStyles.DatesAsync(archive, workbook.Styles, cancellationToken);
        await using var strings = new XlsxSharedStrings(archive, workbook.SharedStrings, cancellationToken);
        if (!options.Parts.Any(part => workbook.Sheets.ContainsKey(XlsxWorkbook.NameOf(part.Sheet!)))) throw NoSheet(options.First);
        foreach (var part in options.Parts)
        {
            if (workbook.Sheets.GetValueOrDefault(XlsxWorkbook.NameOf(part.Sheet!)) is not { } sheet) continue;
            var header = (XlsxHeader?)null;
            var above = 0;
            await foreach (var row in new XlsxSheet(archive, sheet, dates, workbook.Is1904, strings).ReadAsync(cancellationToken))
            {
                if (row.IsBlank) continue;
                if (header is not null) yield return Record(row, header, part);
                else if ((header = XlsxHeader.Find(row, part)) is null && ++above > MostRowsAboveHeader) break;
            }

            if (header is null && options.Parts.Count == 1) throw NoHeader(part);
        }
    }

    private static SourceRecord Record(XlsxRow row, XlsxHeader header, FilePart part)
    {
        if (row.Fault is not null) return new SourceRecord(part.Dataset, row.Number, null, RawJson.OfLine(row.Xml), RecordHash.Of(row.Xml), row.Fault);
        var cells = header.Name(row.Cells);
        var raw = cells is HeaderCells named ? named.ToJson() : RawJson.Of(cells);
        return new SourceRecord(part.Dataset, row.Number, cells, raw, RecordHash.Of(raw), Undecodable(row.Cells));
    }

    private static (string Code, string Message)? Undecodable(IReadOnlyList<XlsxCell> cells)
    {
        foreach (var cell in cells)
        {
            if (RecordFault.Undecodable(cell.Value) is { } fault) return fault;
        }

        return null;
    }

    private static async Task<bool> HasHeaderAsync(XlsxArchive archive, XlsxWorkbook workbook, string sheet, FilePart part, CancellationToken cancellationToken)
    {
        await using var strings = new XlsxSharedStrings(archive, workbook.SharedStrings, cancellationToken);
        var above = 0;
        await foreach (var row in new XlsxSheet(archive, sheet, [], workbook.Is1904, strings).ReadAsync(cancellationToken))
        {
            if (row.IsBlank) continue;
            if (XlsxHeader.Find(row, part) is not null) return true;
            if (++above > MostRowsAboveHeader) return false;
        }

        return false;
    }

    private static async Task PassAsync(XlsxArchive archive, string part, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        await foreach (var _ in archive.ReadAsync(part, [path], isOptional: true, cancellationToken))
        {
        }
    }

    private static FileException NoSheet(FilePart part) => new("COLUMN_MISMATCH", $"The workbook was expected to have a sheet {part.Sheet}.");

    private static FileException NoHeader(FilePart part) => new("COLUMN_MISMATCH", $"The sheet {part.Sheet} was expected to have a header with the key column {part.Key}.");
}
