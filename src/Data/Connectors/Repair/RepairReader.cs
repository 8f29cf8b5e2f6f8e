using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>Reads a file for repair: its own columns away, apostrophes off, the rest as the platform's format would give it.</summary>
internal static class RepairReader
{
    private static readonly CsvFormat Csv = new();

    /// <param name="open">The file.</param>
    /// <param name="options">The data set's.</param>
    /// <param name="emptyIsNull">True where the platform's format tells an empty cell from none: then an empty one is none.</param>
    /// <exception cref="FileException">The file is refused as a whole.</exception>
    public static async IAsyncEnumerable<RepairedRecord> ReadAsync(
        Func<Stream> open, FormatOptions options, bool emptyIsNull, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in Csv.ReadAsync(open, options, cancellationToken)) yield return Of(row, emptyIsNull);
    }

    private static RepairedRecord Of(SourceRecord row, bool emptyIsNull)
    {
        if (row.Cells is null) return new RepairedRecord(row, null);
        var cells = new Dictionary<string, string?>(row.Cells.Count, StringComparer.Ordinal);
        Guid? repairs = null;
        foreach (var (column, cell) in row.Cells)
        {
            if (RepairHeader.Parse(column) is not null) repairs = Guid.TryParse(cell, out var id) ? id : null;
            else if (!column.StartsWith(RepairColumns.Prefix, StringComparison.Ordinal)) cells[column] = cell is null || (emptyIsNull && cell.Length == 0) ? null : FormulaGuard.Off(cell);
        }

        var raw = RawJson.Of(cells);
        return new RepairedRecord(row with { Cells = cells, Raw = raw, Hash = RecordHash.Of(raw) }, repairs);
    }
}
