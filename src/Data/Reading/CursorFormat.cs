using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The form of a cursor: base64url of a JSON list — version, hash of the arguments, the row's sort values, its key. Opaque to
/// callers; a later version may look different.</summary>
public static class CursorFormat
{
    private const int Version = 1;

    /// <summary>Enough for an order by a text of fifty thousand characters.</summary>
    private const int MostCharacters = 250_000;

    /// <summary>Which of its sort values are null; null where the text is no cursor.</summary>
    public static IReadOnlyList<bool>? ReadShape(string? cursor)
        => Parse(cursor) is { } parsed ? [.. parsed.Values.Select(value => value.ValueKind == JsonValueKind.Null)] : null;

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="ReadRequestException">It is none, or belongs to other arguments (HC0078).</exception>
    internal static IReadOnlyList<JsonElement> Read(string? cursor, ulong hash, int keys)
    {
        if (Parse(cursor) is not { } parsed)
        {
            throw new ReadRequestException("HC0078", "The cursor can't be read; pass one that an earlier answer gave, unchanged.");
        }

        return parsed.Hash == hash && parsed.Values.Count == keys
            ? parsed.Values
            : throw new ReadRequestException("HC0078", "The cursor belongs to another query; it is good only for the same field with the same where and order.");
    }

    /// <summary>Writes a cursor as a JSON string.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="hash">Of the arguments.</param>
    /// <param name="sortValues">The row's sort values as JSON, each followed by a comma.</param>
    /// <param name="key">The row's key.</param>
    internal static void Write(IBufferWriter<byte> output, ulong hash, ReadOnlySpan<byte> sortValues, Guid key)
    {
        var head = Encoding.ASCII.GetBytes($"[{Version},{hash},");
        var plain = ArrayPool<byte>.Shared.Rent(head.Length + sortValues.Length + 40);
        head.CopyTo(plain, 0);
        sortValues.CopyTo(plain.AsSpan(head.Length));
        var length = head.Length + sortValues.Length;
        plain[length++] = (byte)'"';
        Utf8Formatter.TryFormat(key, plain.AsSpan(length), out var written, 'D');
        length += written;
        plain[length++] = (byte)'"';
        plain[length++] = (byte)']';

        var target = output.GetSpan(Base64Url.GetEncodedLength(length) + 2);
        target[0] = (byte)'"';
        var encoded = Base64Url.EncodeToUtf8(plain.AsSpan(0, length), target[1..]);
        target[encoded + 1] = (byte)'"';
        output.Advance(encoded + 2);
        ArrayPool<byte>.Shared.Return(plain);
    }

    private static (ulong Hash, IReadOnlyList<JsonElement> Values)? Parse(string? cursor)
    {
        if (cursor is null || cursor.Length is 0 or > MostCharacters || !Base64Url.IsValid(cursor)) return null;
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor), new JsonDocumentOptions { MaxDepth = 2 });
            var items = document.RootElement.Clone().EnumerateArray().ToList();
            return items.Count >= 3 && items[0].GetInt32() == Version && items[^1].TryGetGuid(out _)
                ? (items[1].GetUInt64(), items.GetRange(2, items.Count - 2))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            // Not ours, or cut short: the caller is told so by who asked.
            return null;
        }
    }
}
