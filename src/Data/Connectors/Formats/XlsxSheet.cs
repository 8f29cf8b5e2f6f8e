using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The rows of one sheet.</summary>
internal sealed class XlsxSheet(XlsxArchive archive, string part, IReadOnlyList<bool> dates, bool is1904, XlsxSharedStrings strings)
{
    public static IReadOnlyList<string> RowPath { get; } = ["worksheet", "sheetData", "row"];

    public async IAsyncEnumerable<XlsxRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new XmlPieceReader();
        var row = new XlsxOpenRow();
        await foreach (var piece in archive.ReadAsync(part, [RowPath], isOptional: true, cancellationToken))
        {
            row.Cells.Clear();
            row.Number++;
            var fault = piece.Fault;
            if (fault is null && !reader.TryRead(piece.Text, row, static (reader, row) => row.Number = XlsxRowReader.Row(reader, row.Cells) ?? row.Number)) fault = ("MALFORMED", "The row's XML is broken.");
            if (fault is not null)
            {
                yield return new XlsxRow(row.Number, [], piece.Text.ToString(), RecordFault.Undecodable(piece.Text.Span) ?? fault);
                continue;
            }

            var length = 0L;
            for (var i = 0; i < row.Cells.Count && fault is null; i++)
            {
                if (await TextAsync(row.Cells[i]) is { } text) row.Cells[i] = row.Cells[i] with { Value = text };
                else fault = ("MALFORMED", "A cell of the row refers to a text that the workbook does not have.");
                // A shared text costs a row little to name, however long it is.
                length += row.Cells[i].Value.Length;
                if (length > TextLines.LongestRecord) fault = RecordFault.Oversized;
            }

            yield return new XlsxRow(row.Number, row.Cells, fault is null ? "" : piece.Text.ToString(), fault);
        }
    }

    /// <summary>Null where it refers to a text that is not there.</summary>
    private ValueTask<string?> TextAsync(XlsxCell cell) => cell.Type switch
    {
        "s" => strings.FindAsync(cell.Value),
        "inlineStr" or "str" => new(XlsxValues.Text(cell.Value)),
        "d" or "e" => new(cell.Value),
        "b" => new(cell.Value.Trim() == "1" ? "TRUE" : "FALSE"),
        _ => new(cell.Style < dates.Count && dates[cell.Style] ? XlsxValues.Date(cell.Value, is1904) : XlsxValues.Number(cell.Value)),
    };
}
