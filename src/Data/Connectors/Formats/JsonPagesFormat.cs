using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A JSON page: an envelope with one list of records. Records are read one by one, so that a page may be of any size.</summary>
internal sealed class JsonPagesFormat : IFormat
{
    private const int DeepestNesting = 64;

    private const int LargestRecord = 16 * 1024 * 1024;

    public string Name => "json-pages";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await Utf8Async(open, options.Encoding, cancellationToken);
        var cutter = new JsonRecordCutter(options.RowsMember!, DeepestNesting);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var filled = 0;
        var ordinal = 0L;
        try
        {
            while (true)
            {
                if (filled == buffer.Length) buffer = Larger(buffer, filled);
                // The buffer is filled before it is looked at: an unfinished record is read again from its start each time.
                var read = await stream.ReadAtLeastAsync(buffer.AsMemory(filled), buffer.Length - filled, throwOnEndOfStream: false, cancellationToken);
                filled += read;
                var consumed = cutter.Cut(buffer.AsSpan(0, filled), isLast: read == 0);
                foreach (var record in cutter.Take()) yield return Record(record, ++ordinal);
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                filled -= consumed;
                if (read == 0) break;
            }

            if (cutter.Rest is { } rest)
            {
                yield return new SourceRecord(null, ++ordinal, null, RawJson.OfLine(rest.Text), RecordHash.Of(rest.Text), (rest.Code, rest.Code == "TRUNCATED_RECORD"
                    ? "The file ends inside of this record."
                    : "The page's JSON is broken here; what follows can't be read."));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SourceRecord Record(byte[] json, long ordinal)
    {
        var raw = Encoding.UTF8.GetString(json);
        var hash = RecordHash.Of(json);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return new SourceRecord(null, ordinal, null, RawJson.OfLine(raw), hash, ("MALFORMED", "A record was expected to be a JSON object."));
        }

        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            cells[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => member.Value.GetString(),
                _ => member.Value.GetRawText(),
            };
        }

        return new SourceRecord(null, ordinal, cells, raw.Replace("\\u0000", "\\uFFFD", StringComparison.OrdinalIgnoreCase), hash, raw.Contains(TextEncodings.Undecodable, StringComparison.Ordinal)
            ? ("ENCODING", "The record holds bytes that decode in no supported encoding.")
            : null);
    }

    /// <summary>The page as UTF-8; other encodings are translated on the way.</summary>
    private static async Task<Stream> Utf8Async(Func<Stream> open, string encoding, CancellationToken cancellationToken)
    {
        var reader = await TextEncodings.OpenAsync(open, encoding, cancellationToken);
        await reader.ReadAsync(Memory<char>.Empty, cancellationToken);
        reader.Peek();
        var actual = reader.CurrentEncoding;
        reader.Dispose();
        return Encoding.CreateTranscodingStream(SkipMark(open(), actual), actual, Encoding.UTF8);
    }

    private static Stream SkipMark(Stream stream, Encoding encoding)
    {
        var mark = encoding.GetPreamble();
        if (mark.Length == 0) mark = [0xEF, 0xBB, 0xBF];
        var head = new byte[mark.Length];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == mark.Length && head.AsSpan().SequenceEqual(mark)) return stream;
        stream.Position = 0;
        return stream;
    }

    private static byte[] Larger(byte[] buffer, int filled)
    {
        if (filled >= LargestRecord) throw new FileException("UNSAFE_CONTENT", "One record of the page is larger than 16 MB.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
