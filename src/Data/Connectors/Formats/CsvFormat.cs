using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Comma-separated values with a header row, RFC 4180: cells may be quoted and hold line ends.</summary>
internal sealed class CsvFormat : IFormat
{
    public string Name => "csv";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await TextEncodings.OpenAsync(open, options.Encoding, cancellationToken);
        IReadOnlyList<string>? header = null;
        await foreach (var (text, line, fault) in CsvRecords.ReadAsync(reader, cancellationToken))
        {
            if (header is null)
            {
                header = Header(text, fault, options.First.Key);
                continue;
            }

            if (text.Length > 0 || fault is not null) yield return Record(header, text, line, fault);
        }

        if (header is null) throw new FileException("EMPTY_FILE", "The file has no header row.");
    }

    /// <exception cref="FileException">It is none.</exception>
    private static IReadOnlyList<string> Header(string text, (string Code, string Message)? fault, string key)
    {
        if (ErrorPage.IsWhereTableWasExpected(text)) throw ErrorPage.Exception;
        if (fault is { Code: "MALFORMED" } || text.AsSpan().ContainsAny('\0', TextEncodings.Undecodable))
        {
            throw new FileException("MALFORMED", "The file is no text with a header row.");
        }

        var header = fault is null ? CsvLine.Split(text) : null;
        return header?.Contains(key) == true ? header : throw new FileException("COLUMN_MISMATCH", $"The header was expected to have the key column {key}.");
    }

    private static SourceRecord Record(IReadOnlyList<string> header, string text, long line, (string Code, string Message)? fault)
    {
        var hash = RecordHash.Of(text);
        var cells = fault is null ? CsvLine.Split(text) : null;
        if (cells is null) return new SourceRecord(null, line, null, RawJson.OfLine(text), hash, fault ?? CsvRecords.Unbalanced);
        var named = new Dictionary<string, string?>(header.Count, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(header.Count, cells.Count); i++) named.TryAdd(header[i], RawJson.Storable(cells[i]));
        return new SourceRecord(null, line, named, RawJson.Of(named), hash, cells.Count != header.Count
            ? ("COLUMN_MISMATCH", $"The record has {cells.Count} cells, but the header has {header.Count}.")
            : RecordFault.Undecodable(text));
    }
}
