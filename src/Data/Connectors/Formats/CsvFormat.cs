using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Comma-separated values with a header row, RFC 4180: cells may be quoted and hold line ends.</summary>
internal sealed class CsvFormat : IFormat
{
    /// <summary>A quoted cell of more lines than this is a quote that was never closed.</summary>
    private const int MostLinesOfARecord = 200;

    public string Name => "csv";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await TextEncodings.OpenAsync(open, options.Encoding, cancellationToken);
        IReadOnlyList<string>? header = null;
        await foreach (var (text, line, fault) in RecordsAsync(reader, cancellationToken))
        {
            if (header is null)
            {
                header = fault is null ? CsvLine.Split(text) : null;
                if (header?.Contains(options.Key) != true) throw new FileException("COLUMN_MISMATCH", $"The header was expected to have the key column {options.Key}.");
                continue;
            }

            if (text.Length == 0 && fault is null) continue;
            yield return Record(header, text, line, fault);
        }

        if (header is null) throw new FileException("EMPTY_FILE", "The file has no header row.");
    }

    private static SourceRecord Record(IReadOnlyList<string> header, string text, long line, string? fault)
    {
        var hash = RecordHash.Of(text);
        if (fault == "TRUNCATED_RECORD") return new SourceRecord(null, line, null, RawJson.OfLine(text), hash, (fault, "The file ends inside of this record."));
        var cells = fault is null ? CsvLine.Split(text) : null;
        if (cells is null) return new SourceRecord(null, line, null, RawJson.OfLine(text), hash, ("MALFORMED", "The record's quotes do not match."));
        var named = new Dictionary<string, string?>(header.Count, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(header.Count, cells.Count); i++) named.TryAdd(header[i], cells[i]);
        var raw = RawJson.Of(named);
        if (cells.Count != header.Count)
        {
            return new SourceRecord(null, line, named, raw, hash, ("COLUMN_MISMATCH", $"The record has {cells.Count} cells, but the header has {header.Count}."));
        }

        return new SourceRecord(null, line, named, raw, hash, text.Contains(TextEncodings.Undecodable, StringComparison.Ordinal)
            ? ("ENCODING", "The record holds bytes that decode in no supported encoding.")
            : null);
    }

    /// <summary>Joins the lines of a quoted cell. A quote that is not closed within reach spoils its own line only.</summary>
    private static async IAsyncEnumerable<(string Text, long Line, string? Fault)> RecordsAsync(
        StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        var open = new List<string>();
        var endsCut = false;
        await foreach (var (text, isEnded) in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            endsCut = !isEnded;
            if (endsCut)
            {
                open.Add(text);
                break;
            }

            if (open.Count == 0 && CsvLine.IsBalanced(text))
            {
                yield return (text, number, null);
                continue;
            }

            open.Add(text);
            if (CsvLine.IsBalanced(string.Join('\n', open)))
            {
                yield return (string.Join('\n', open), number - open.Count + 1, null);
                open.Clear();
            }
            else if (open.Count == MostLinesOfARecord)
            {
                foreach (var lost in Resume(open, number)) yield return lost;
                open.Clear();
            }
        }

        if (open.Count == 0) yield break;
        if (endsCut && !open.Skip(1).SkipLast(1).Any(line => line.Contains(',', StringComparison.Ordinal)))
        {
            // Nothing in between looks like a record: a cell of several lines was cut.
            yield return (string.Join('\n', open), number - open.Count + 1, "TRUNCATED_RECORD");
            yield break;
        }

        var last = endsCut ? open[^1] : null;
        if (last is not null) open.RemoveAt(open.Count - 1);
        foreach (var lost in Resume(open, last is null ? number : number - 1)) yield return lost;
        if (last is not null) yield return (last, number, "TRUNCATED_RECORD");
    }

    /// <summary>The first line has the stray quote; those after it are read by themselves.</summary>
    private static IEnumerable<(string Text, long Line, string? Fault)> Resume(List<string> lines, long lastNumber)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            yield return (lines[i], lastNumber - lines.Count + 1 + i, i == 0 || !CsvLine.IsBalanced(lines[i]) ? "MALFORMED" : null);
        }
    }
}
