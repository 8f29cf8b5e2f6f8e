using System.Runtime.CompilerServices;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Pipe-separated unloads without header: columns in the contract's order, each line ending in a pipe, a pipe inside of a cell
/// written <c>\|</c>.</summary>
internal sealed class UnloadFormat : IFormat
{
    public string Name => "unload";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await TextEncodings.OpenAsync(open, options.Encoding, cancellationToken);
        var number = 0L;
        await foreach (var (text, isEnded) in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            if (text.Length == 0) continue;
            yield return Record(text, number, isEnded, options.Columns);
        }
    }

    private static SourceRecord Record(string text, long number, bool isEnded, IReadOnlyList<string> columns)
    {
        var hash = RecordHash.Of(text);
        if (!isEnded) return new SourceRecord(null, number, null, RawJson.OfLine(text), hash, ("TRUNCATED_RECORD", "The file ends inside of this record."));
        var cells = Split(text);
        var named = new Dictionary<string, string?>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(columns.Count, cells.Count); i++) named[columns[i]] = cells[i];
        (string, string)? fault = cells.Count != columns.Count || !text.EndsWith('|')
            ? ("COLUMN_MISMATCH", $"The record has {cells.Count} cells, but the contract has {columns.Count}, each followed by a pipe.")
            : text.Contains(TextEncodings.Undecodable, StringComparison.Ordinal)
                ? ("ENCODING", "The record holds bytes that decode in no supported encoding.")
                : null;
        return new SourceRecord(null, number, named, RawJson.Of(named), hash, fault);
    }

    private static List<string> Split(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '|' or '\\')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        if (cell.Length > 0) cells.Add(cell.ToString());
        return cells;
    }
}
