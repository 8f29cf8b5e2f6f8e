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
        string[] columns = [];
        var number = 0L;
        await foreach (var (text, isEnded) in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            if (table is null)
            {
                if (Head().Match(text) is not { Success: true } head) continue;
                table = head.Groups["table"].Value.Split('.')[^1].Trim('"');
                columns = [.. head.Groups["columns"].Value.Split(',').Select(column => column.Trim().Trim('"'))];
            }
            else if (text == "\\.")
            {
                table = null;
            }
            else
            {
                yield return Record(table, columns, text, number, isEnded);
            }
        }
    }

    private static SourceRecord Record(string table, string[] columns, string text, long number, bool isEnded)
    {
        var hash = RecordHash.Of(text);
        if (!isEnded) return new SourceRecord(table, number, null, RawJson.OfLine(text), hash, ("TRUNCATED_RECORD", "The file ends inside of this record."));
        var cells = text.Split('\t');
        var named = new Dictionary<string, string?>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(columns.Length, cells.Length); i++) named[columns[i]] = cells[i] == "\\N" ? null : Unescape(cells[i]);
        (string, string)? fault = cells.Length != columns.Length
            ? ("COLUMN_MISMATCH", $"The record has {cells.Length} cells, but the block has {columns.Length} columns.")
            : text.Contains(TextEncodings.Undecodable, StringComparison.Ordinal)
                ? ("ENCODING", "The record holds bytes that decode in no supported encoding.")
                : null;
        return new SourceRecord(table, number, named, RawJson.Of(named), hash, fault);
    }

    private static string Unescape(string cell)
        => cell.Contains('\\', StringComparison.Ordinal) ? CopyEscapes.Unescape(cell) : cell;

    [GeneratedRegex(@"^\s*COPY\s+(?<table>[\w.""]+)\s*\((?<columns>[^)]*)\)\s+FROM\s+stdin", RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
