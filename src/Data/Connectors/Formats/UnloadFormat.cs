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
        var names = new HeaderNames(options.First.Columns);
        var number = 0L;
        await foreach (var line in TextLines.ReadAsync(reader, cancellationToken))
        {
            number++;
            if (line.Text.Length > 0) yield return Record(line, number, names);
        }
    }

    private static SourceRecord Record(TextLine line, long number, HeaderNames names)
    {
        var hash = RecordHash.Of(line.Text);
        if (line.IsOversized || !line.IsEnded)
        {
            return new SourceRecord(null, number, null, RawJson.OfLine(line.Text), hash, line.IsEnded ? RecordFault.Oversized : RecordFault.Truncated);
        }

        var (cells, endsWithPipe) = Split(line.Text);
        IReadOnlyList<string?> storable = cells;
        if (line.Text.Contains('\0', StringComparison.Ordinal)) storable = [.. cells.Select(RawJson.Storable)];
        var named = new HeaderCells(names, storable);
        var fault = cells.Count != names.Count || !endsWithPipe
            ? ("COLUMN_MISMATCH", $"The record has {cells.Count} cells, but the contract has {names.Count}, each followed by a pipe.")
            : RecordFault.Undecodable(line.Text);
        return new SourceRecord(null, number, named, named.ToJson(), hash, fault);
    }

    /// <summary>A backslash before anything but a pipe is itself.</summary>
    private static (List<string> Cells, bool EndsWithPipe) Split(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
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

        if (cell.Length == 0) return (cells, true);
        cells.Add(cell.ToString());
        return (cells, false);
    }
}
