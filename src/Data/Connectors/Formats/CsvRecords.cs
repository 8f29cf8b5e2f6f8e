using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Joins the lines of a quoted cell. A quote that is not closed within reach spoils its own line only.</summary>
internal static class CsvRecords
{
    /// <summary>A quoted cell of more lines than this is a quote that was never closed.</summary>
    private const int MostLinesOfARecord = 200;

    public static (string Code, string Message) Unbalanced => ("MALFORMED", "The record's quotes do not match.");

    public static async IAsyncEnumerable<(string Text, long Line, (string Code, string Message)? Fault)> ReadAsync(
        StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        var open = new List<string>();
        var (length, isBalanced, endsCut) = (0L, true, false);
        var width = 0;
        await foreach (var line in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            endsCut = !line.IsEnded;
            if (line.IsOversized)
            {
                foreach (var lost in Resume(open, number - 1)) yield return lost;
                open.Clear();
                (length, isBalanced) = (0, true);
                yield return (line.Text, number, line.IsEnded ? RecordFault.Oversized : RecordFault.Truncated);
                continue;
            }

            open.Add(line.Text);
            length += line.Text.Length;
            isBalanced ^= !CsvLine.IsBalanced(line.Text);
            if (endsCut) break;
            if (isBalanced && !AreSeveral(open, width))
            {
                if (width == 0) width = CsvLine.Split(open[0])?.Count ?? 0;
                yield return (open.Count == 1 ? line.Text : string.Join('\n', open), number - open.Count + 1, null);
            }
            else if (!isBalanced && open.Count < MostLinesOfARecord && length < TextLines.LongestRecord) continue;
            else foreach (var lost in Resume(open, number)) yield return lost;
            open.Clear();
            (length, isBalanced) = (0, true);
        }

        foreach (var last in AtTheEnd(open, number, endsCut)) yield return last;
    }

    /// <summary>Whether two stray quotes only seem to hold lines together: they are no record, and a line after the first is one by itself.</summary>
    private static bool AreSeveral(List<string> lines, int width)
        => lines.Count > 1 && CsvLine.Split(string.Join('\n', lines))?.Count != width
            && lines.Skip(1).Any(line => CsvLine.IsBalanced(line) && CsvLine.Split(line)?.Count == width);

    private static IEnumerable<(string Text, long Line, (string Code, string Message)? Fault)> AtTheEnd(List<string> open, long number, bool endsCut)
    {
        if (open.Count == 0) yield break;
        // A cut at the end of a line inside of a quoted cell leaves lines that are all ended.
        if (!endsCut && CsvLine.EndsInsideQuotes(open[0]) && !open.Skip(1).Any(line => line.Contains(',', StringComparison.Ordinal)))
        {
            yield return (string.Join('\n', open), number - open.Count + 1, RecordFault.Truncated);
            yield break;
        }

        if (endsCut && !open.Skip(1).SkipLast(1).Any(line => line.Contains(',', StringComparison.Ordinal)))
        {
            // Nothing in between looks like a record: a cell of several lines was cut.
            yield return (string.Join('\n', open), number - open.Count + 1, RecordFault.Truncated);
            yield break;
        }

        var last = endsCut ? open[^1] : null;
        if (last is not null) open.RemoveAt(open.Count - 1);
        foreach (var lost in Resume(open, last is null ? number : number - 1)) yield return lost;
        if (last is not null) yield return (last, number, RecordFault.Truncated);
    }

    /// <summary>The first line has the stray quote; those after it are read by themselves.</summary>
    private static IEnumerable<(string Text, long Line, (string Code, string Message)? Fault)> Resume(List<string> lines, long lastNumber)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            yield return (lines[i], lastNumber - lines.Count + 1 + i, i == 0 || !CsvLine.IsBalanced(lines[i]) ? Unbalanced : null);
        }
    }
}
