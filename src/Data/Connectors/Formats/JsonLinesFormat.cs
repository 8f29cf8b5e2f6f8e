using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>JSON lines: an object a line. A file may hold several data sets, which a member of each line tells apart, and a line may hold
/// its fields in a member of their own, with the others beside it.</summary>
internal sealed class JsonLinesFormat : IFormat
{
    private const int MostOtherLines = 20;

    public string Name => "json-lines";

    public IReadOnlyList<string> Takes => ["where", "envelope"];

    public async Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken)
    {
        // Up to the first fault of a line its brackets are counted exactly, and what follows that is not read.
        var nesting = await JsonDepths.MeasureAsync(open, options.Encoding, isLines: true, cancellationToken);
        return nesting.IsTooDeep ? JsonDepths.TooDeep : null;
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await TextEncodings.OpenUtf8Async(open, options.Encoding, cancellationToken);
        var members = new JsonCells();
        var number = 0L;
        // Held back until a line is an object: before that the file may be anything.
        List<SourceRecord>? others = [];
        await foreach (var line in Utf8Lines.ReadAsync(stream, cancellationToken))
        {
            number++;
            if (line.Bytes.Span.TrimStart(" \t\r"u8) is not [var first, ..]) continue;
            var record = Record(line, number, options.Parts, members);
            if (others is null)
            {
                yield return record;
                continue;
            }

            if (others.Count == 0 && (first == '<' || IsError(record, options.Parts))) throw ErrorPage.Exception;
            others.Add(record);
            if (first != '{' && others.Count < MostOtherLines) continue;
            if (first != '{') throw NoLines();
            foreach (var held in others) yield return held;
            others = null;
        }

        if (others is not null) throw NoLines();
    }

    private static FileException NoLines() => new("MALFORMED", "The file was expected to hold a JSON object a line.");

    /// <summary>An object that has nothing of what the contract names.</summary>
    private static bool IsError(SourceRecord record, IReadOnlyList<FilePart> parts)
        => record.Cells is { } cells && !parts.Any(part => cells.ContainsKey(part.Where?.Member ?? part.Key) || part.Columns.Any(cells.ContainsKey));

    private static SourceRecord Record(Utf8Line line, long number, IReadOnlyList<FilePart> parts, JsonCells members)
    {
        var json = line.Bytes.Span;
        var raw = Encoding.UTF8.GetString(json);
        var hash = RecordHash.Of(json);
        var data = parts[0].Data;
        var (cells, fields) = (new Dictionary<string, string?>(StringComparer.Ordinal), new Dictionary<string, string?>(StringComparer.Ordinal));
        var fault = line.IsOversized ? RecordFault.Oversized : Members(json, members, cells, data, fields);
        if (fault is not null && !line.IsEnded && json.TrimStart(" \t"u8) is [(byte)'{', ..]) fault = RecordFault.Truncated;
        var part = parts.FirstOrDefault(part => part.Where is not var (member, value) || cells.GetValueOrDefault(member) == value);
        // A line whose kind can't be told is listed with the first data set's.
        var dataset = part?.Dataset ?? (fault is null ? "" : null);
        if (fault is null && part?.Data is not null && !members.HasInner) fault = ("MALFORMED", $"The record was expected to have an object {part.Data}.");
        if (fault is not null) return new SourceRecord(dataset, number, null, RawJson.OfLine(raw), hash, fault);
        foreach (var (name, value) in fields) cells.TryAdd(name, value);
        return new SourceRecord(dataset, number, cells, RawJson.Storable(raw)!, hash, RecordFault.Undecodable(raw));
    }

    /// <summary>The members of an object, and those of the one that holds its fields; those before a fault where it has one.</summary>
    private static (string Code, string Message)? Members(
        ReadOnlySpan<byte> json, JsonCells members, Dictionary<string, string?> cells, string? data, Dictionary<string, string?> fields)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonDepths.Deepest });
            if (!members.Read(ref reader, json, cells, data, fields)) return ("MALFORMED", "A line was expected to be a JSON object.");
            reader.Read();
            return null;
        }
        catch (JsonException)
        {
            return ("MALFORMED", "The line's JSON is broken.");
        }
        catch (InvalidOperationException)
        {
            return ("MALFORMED", "The record has an escape that stands for half a character.");
        }
    }
}
