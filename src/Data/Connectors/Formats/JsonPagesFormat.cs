using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A JSON page: an envelope with one list of records. Records are read one by one, so that a page may be of any size.</summary>
internal sealed class JsonPagesFormat : IFormat
{
    private const int LargestRecord = 16 * 1024 * 1024;

    public string Name => "json-pages";

    public IReadOnlyList<string> Needs => ["rows"];

    public string? FaultOfRows(string rows) => JsonRowsPath.Parse(rows) is null ? "members joined by points were expected, such as \"data.list\" or \"items[].data\"." : null;

    public async Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken)
    {
        var nesting = await JsonDepths.MeasureAsync(open, options.Encoding, isLines: false, cancellationToken);
        if (nesting.IsOrderly) return nesting.IsTooDeep ? JsonDepths.TooDeep : null;
        // With a quote out of its place only reading tells what is text and what a bracket.
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
        var path = JsonRowsPath.Parse(options.First.Rows!)!.Record;
        var members = new JsonCells();
        var ordinal = 0L;
        await foreach (var piece in CutAsync(open, options, cancellationToken)) yield return Record(piece, path, ++ordinal, members);
    }

    private static async IAsyncEnumerable<JsonPiece> CutAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await TextEncodings.OpenUtf8Async(open, options.Encoding, cancellationToken);
        var cutter = new JsonRecordCutter(JsonRowsPath.Parse(options.First.Rows!)!.List, JsonDepths.Deepest);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled >= LargestRecord) cutter.Oversize(buffer.AsSpan(0, filled));
                else if (filled == buffer.Length) buffer = Larger(buffer, filled);
                // The buffer is filled before it is looked at: an unfinished record is read again from its start each time.
                var read = await stream.ReadAtLeastAsync(buffer.AsMemory(filled), buffer.Length - filled, throwOnEndOfStream: false, cancellationToken);
                var isLast = read == 0 && filled < buffer.Length;
                filled += read;
                var (consumed, refusal) = Cut(cutter, buffer.AsSpan(0, filled), isLast);
                // Records before what refuses the page are listed with its reason.
                foreach (var piece in cutter.Take()) yield return piece;
                if (refusal is not null) throw refusal;
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                filled -= consumed;
                if (isLast) break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (int Consumed, FileException? Refusal) Cut(JsonRecordCutter cutter, ReadOnlySpan<byte> bytes, bool isLast)
    {
        try
        {
            return (cutter.Cut(bytes, isLast), null);
        }
        catch (FileException refusal)
        {
            return (bytes.Length, refusal);
        }
    }

    private static SourceRecord Record(JsonPiece piece, IReadOnlyList<string> path, long ordinal, JsonCells members)
    {
        if (piece.Fault is { } fault) return Unreadable(piece.Json, fault);
        try
        {
            var json = path.Count == 0 ? piece.Json : Inner(piece.Json, path);
            var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonDepths.Deepest });
            if (json.IsEmpty || !members.Read(ref reader, json, cells)) return Unreadable(piece.Json, ("MALFORMED", "A record was expected to be a JSON object."));
            var raw = Encoding.UTF8.GetString(json);
            return new SourceRecord(null, ordinal, cells, RawJson.Storable(raw)!, RecordHash.Of(json), RecordFault.Undecodable(raw));
        }
        catch (InvalidOperationException)
        {
            return Unreadable(piece.Json, ("MALFORMED", "The record has an escape that stands for half a character."));
        }

        SourceRecord Unreadable(ReadOnlySpan<byte> json, (string, string) why)
            => new(null, ordinal, null, RawJson.OfLine(Encoding.UTF8.GetString(json)), RecordHash.Of(json), why);
    }

    /// <summary>The part of an item that is its record; empty where it has none.</summary>
    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> item, IReadOnlyList<string> path)
    {
        var reader = new Utf8JsonReader(item, new JsonReaderOptions { MaxDepth = JsonDepths.Deepest });
        reader.Read();
        foreach (var member in path)
        {
            if (reader.TokenType != JsonTokenType.StartObject) return [];
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals(member)) reader.Skip();
            if (reader.TokenType != JsonTokenType.PropertyName) return [];
            reader.Read();
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return item[start..(int)reader.BytesConsumed];
    }

    private static byte[] Larger(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
