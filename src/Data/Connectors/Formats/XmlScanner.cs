using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Splits XML that arrives in pieces into tags and what stands between them, and goes on behind broken markup: whether a record's
/// XML is sound, its reader says.</summary>
/// <remarks>A DTD is refused wherever it stands: nothing after it is looked at.</remarks>
internal sealed class XmlScanner(XmlRecordCutter cutter)
{
    /// <summary>Characters of a tag: no longer than those of a record.</summary>
    public const int LongestTag = TextLines.LongestRecord;

    private const int LongestDoctype = 256;

    private static readonly SearchValues<char> EndsOfTag = SearchValues.Create("<>\"'");

    private static readonly string[] Declarations = ["<!--", "<![CDATA["];

    /// <summary>What ends the comment, CDATA section or instruction that is being read; null outside of them.</summary>
    private string? _until;

    /// <summary>Reads on.</summary>
    /// <returns>How many characters are done with; the others come again with the next piece.</returns>
    /// <exception cref="FileException">The file has a DTD, or the cutter refuses it.</exception>
    public int Read(ReadOnlySpan<char> text, bool isLast)
    {
        var done = 0;
        while (done < text.Length)
        {
            var rest = text[done..];
            var length = _until is not null ? Until(rest, _until, isLast) : rest[0] == '<' ? Markup(rest, isLast) : Between(rest);
            if (length == 0) break;
            done += length;
        }

        if (!isLast) return done;
        cutter.Content(text[done..]);
        cutter.End();
        return text.Length;
    }

    private int Between(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('<');
        if (end < 0) end = text.Length;
        cutter.Content(text[..end]);
        return end;
    }

    private int Until(ReadOnlySpan<char> text, string end, bool isLast)
    {
        var at = text.IndexOf(end);
        var length = at >= 0 ? at + end.Length : isLast ? text.Length : Math.Max(0, text.Length - end.Length + 1);
        if (at >= 0) _until = null;
        cutter.Content(text[..length]);
        return length;
    }

    /// <returns>0 where more must come before it can be told what begins here.</returns>
    private int Markup(ReadOnlySpan<char> text, bool isLast)
    {
        if (text.Length == 1) return 0;
        switch (text[1])
        {
            case '?':
                return Enter(text[..2], "?>");
            case '!':
                return Declaration(text, isLast);
            case '/' or '_' or ':' or TextEncodings.Undecodable:
                return Tag(text);
            default:
                if (char.IsLetter(text[1])) return Tag(text);
                cutter.Content(text[..1]);
                return 1;
        }
    }

    private int Declaration(ReadOnlySpan<char> text, bool isLast)
    {
        if (text.StartsWith(Declarations[0])) return Enter(text[..4], "-->");
        if (text.StartsWith(Declarations[1])) return Enter(text[..9], "]]>");
        foreach (var declaration in Declarations)
        {
            if (declaration.AsSpan().StartsWith(text[..Math.Min(text.Length, declaration.Length)])) return 0;
        }

        if (char.IsAsciiLetter(text[2])) return Doctype(text, isLast);
        cutter.Content(text[..2]);
        return 2;
    }

    private int Enter(ReadOnlySpan<char> start, string until)
    {
        cutter.Content(start);
        _until = until;
        return start.Length;
    }

    /// <summary>A tag ends at its bracket, or where the next one begins.</summary>
    private int Tag(ReadOnlySpan<char> text)
    {
        var at = 1;
        while (text[at..].IndexOfAny(EndsOfTag) is >= 0 and var end)
        {
            at += end;
            if (text[at] is not ('"' or '\''))
            {
                if (text[at] == '>') at++;
                cutter.Tag(new XmlTag(text[..at]));
                return at;
            }

            var close = text[(at + 1)..].IndexOfAny(text[at], '<');
            if (close < 0) break;
            at += close + 1;
            if (text[at] != '<') at++;
        }

        if (text.Length <= LongestTag) return 0;
        cutter.OversizedTag(text);
        return text.Length;
    }

    private static int Doctype(ReadOnlySpan<char> text, bool isLast)
    {
        var end = text.IndexOfAny('>', '[');
        if (end < 0 && text.Length < LongestDoctype && !isLast) return 0;
        var words = text[..(end < 0 ? text.Length : end)].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isPage = words.Length > 1 && words[1].Equals("html", StringComparison.OrdinalIgnoreCase) && !(end >= 0 && text[end] == '[');
        throw isPage ? ErrorPage.Exception : new FileException("UNSAFE_CONTENT", "The file has a document type definition (DTD), which no delivery may have.");
    }
}
