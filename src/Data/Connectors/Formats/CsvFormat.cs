using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Comma-separated values with a header row, RFC 4180: cells may be quoted and hold line ends.</summary>
internal sealed class CsvFormat : IFormat
{
    public string Name => "csv";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await TextEncodings.OpenAsync(open, options.Encoding, cancellationToken);
        HeaderNames? header = null;
        await foreach (var (text, line, fault) in CsvRecords.ReadAsync(reader, cancellationToken))
        {
            if (header is null)
            {
                header = new HeaderNames(Header(text, fault, options.First));
                continue;
            }

            if (text.Length > 0 || fault is not null) yield return Record(header, text, line, fault);
        }

        if (header is null) throw new FileException("EMPTY_FILE", "The file has no header row.");
    }

    /// <exception cref="FileException">It is none.</exception>
    private static IReadOnlyList<string> Header(string text, (string Code, string Message)? fault, FilePart part)
    {
        if (ErrorPage.IsWhereTableWasExpected(text)) throw ErrorPage.Exception;
        if (fault is { Code: "MALFORMED" } || text.AsSpan().ContainsAny('\0', TextEncodings.Undecodable))
        {
            throw new FileException("MALFORMED", "The file is no text with a header row.");
        }

        var header = fault is null ? CsvLine.Split(text) : null;
        if (header is not null) header = [.. header.Select(new ColumnNames(part).Of)];
        return header?.Contains(part.Key) == true ? header : throw new FileException("COLUMN_MISMATCH", $"The header was expected to have the key column {part.Key}.");
    }

    private static SourceRecord Record(HeaderNames header, string text, long line, (string Code, string Message)? fault)
    {
        var hash = RecordHash.Of(text);
        var cells = fault is null ? CsvLine.Split(text) : null;
        if (cells is null) return new SourceRecord(null, line, null, RawJson.OfLine(text), hash, fault ?? CsvRecords.Unbalanced);
        IReadOnlyList<string?> storable = cells;
        if (text.Contains('\0', StringComparison.Ordinal)) storable = [.. cells.Select(RawJson.Storable)];
        var named = new HeaderCells(header, storable);
        return new SourceRecord(null, line, named, named.ToJson(), hash, cells.Count != header.Count
            ? ("COLUMN_MISMATCH", $"The record has {cells.Count} cells, but the header has {header.Count}.")
            : RecordFault.Undecodable(text));
    }
}
