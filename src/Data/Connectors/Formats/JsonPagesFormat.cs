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

    public async Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in CutAsync(open, options, cancellationToken))
            {
            }

            return null;
        }
        catch (FileException refusal)
        {
            return refusal;
        }
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ordinal = 0L;
        await foreach (var piece in CutAsync(open, options, cancellationToken)) yield return Record(piece, ++ordinal);
    }

    private static async IAsyncEnumerable<JsonPiece> CutAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await Utf8Async(open, options.Encoding, cancellationToken);
        var cutter = new JsonRecordCutter(options.RowsMember!, DeepestNesting);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length) buffer = Larger(buffer, filled);
                // The buffer is filled before it is looked at: an unfinished record is read again from its start each time.
                var read = await stream.ReadAtLeastAsync(buffer.AsMemory(filled), buffer.Length - filled, throwOnEndOfStream: false, cancellationToken);
                filled += read;
                var consumed = cutter.Cut(buffer.AsSpan(0, filled), isLast: read == 0);
                foreach (var piece in cutter.Take()) yield return piece;
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                filled -= consumed;
                if (read == 0) break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SourceRecord Record(JsonPiece piece, long ordinal)
    {
        var raw = Encoding.UTF8.GetString(piece.Json);
        var hash = RecordHash.Of(piece.Json);
        if (piece.Fault is not null) return Unreadable(piece.Fault.Value);
        using var document = JsonDocument.Parse(piece.Json, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        if (document.RootElement.ValueKind != JsonValueKind.Object) return Unreadable(("MALFORMED", "A record was expected to be a JSON object."));
        try
        {
            return new SourceRecord(null, ordinal, Cells(document.RootElement), RawJson.Storable(raw)!, hash, RecordFault.Undecodable(raw));
        }
        catch (InvalidOperationException)
        {
            return Unreadable(("MALFORMED", "The record has an escape that stands for half a character."));
        }

        SourceRecord Unreadable((string, string) fault) => new(null, ordinal, null, RawJson.OfLine(raw), hash, fault);
    }

    /// <exception cref="InvalidOperationException">A name or text is no Unicode: a surrogate without its partner.</exception>
    private static Dictionary<string, string?> Cells(JsonElement record)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in record.EnumerateObject())
        {
            cells[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => RawJson.Storable(member.Value.GetString()),
                _ => member.Value.GetRawText(),
            };
        }

        return cells;
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
