using System.Buffers;
using System.Text;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A caller's text as PostgreSQL can take it. Anything else would break the connection in the middle of a request.</summary>
public static class SendableText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\0']);

    /// <summary>Whether PostgreSQL can take it.</summary>
    public static bool Is(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Suspicious); at < text.Length && at >= 0; at = Next(text, at))
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done || rune.Value == 0) return false;
            at += length;
        }

        return true;
    }

    /// <exception cref="ReadRequestException">It holds a NUL or half a surrogate pair, which no stored text has.</exception>
    public static string Of(string text)
        => Is(text) ? text : throw new ReadRequestException("HUB_VALUE_OUT_OF_RANGE", "A text of the request holds a character that no text has: a NUL or half a surrogate pair.");

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Suspicious);
        return found < 0 ? text.Length : from + found;
    }
}
