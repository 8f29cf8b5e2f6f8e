using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The COPY blocks of a PostgreSQL export, read as data and never run: tab separated, <c>\N</c> for null, backslash escapes.</summary>
internal sealed partial class CopyBlocksFormat : IFormat
{
    public string Name => "copy-blocks";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await TextEncodings.OpenAsync(open, options.Encoding, cancellationToken);
        string? table = null;
        var columns = new HeaderNames([]);
        var number = 0L;
        var isCut = false;
        var blocks = 0;
        await foreach (var line in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            if (table is null)
            {
                if (blocks == 0 && ErrorPage.IsWhereTableWasExpected(line.Text)) throw ErrorPage.Exception;
                if (line.IsOversized || Head().Match(line.Text) is not { Success: true } head) continue;
                blocks++;
                table = head.Groups["table"].Value.Split('.')[^1].Trim('"');
                columns = new HeaderNames([.. head.Groups["columns"].Value.Split(',').Select(column => column.Trim().Trim('"'))]);
            }
            else if (line.Text == "\\.")
            {
                table = null;
            }
            else
            {
                isCut |= !line.IsEnded;
                yield return Record(table, columns, line, number);
            }
        }

        if (blocks == 0) throw new FileException("MALFORMED", "The file holds no COPY block.");
        // A block without its end was cut between two records: the one that should have followed is missing whole.
        if (table is not null && !isCut) yield return new SourceRecord(table, number + 1, null, RawJson.OfLine(""), RecordHash.Of(""), RecordFault.Truncated);
    }

    private static SourceRecord Record(string table, HeaderNames columns, TextLine line, long number)
    {
        var hash = RecordHash.Of(line.Text);
        if (line.IsOversized || !line.IsEnded)
        {
            return new SourceRecord(table, number, null, RawJson.OfLine(line.Text), hash, line.IsEnded ? RecordFault.Oversized : RecordFault.Truncated);
        }

        string?[] cells = line.Text.Split('\t');
        for (var i = 0; i < cells.Length; i++) cells[i] = cells[i] == "\\N" ? null : RawJson.Storable(Unescape(cells[i]!));
        var named = new HeaderCells(columns, cells);
        var fault = cells.Length != columns.Count
            ? ("COLUMN_MISMATCH", $"The record has {cells.Length} cells, but the block has {columns.Count} columns.")
            : RecordFault.Undecodable(line.Text);
        return new SourceRecord(table, number, named, named.ToJson(), hash, fault);
    }

    private static string Unescape(string cell)
        => cell.Contains('\\', StringComparison.Ordinal) ? CopyEscapes.Unescape(cell) : cell;

    [GeneratedRegex(@"^\s*COPY\s+(?<table>[\w.""]+)\s*\((?<columns>[^)]*)\)\s+FROM\s+stdin", RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
