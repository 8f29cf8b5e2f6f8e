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
    private bool _hasBegun;

    /// <summary>Reads on.</summary>
    /// <returns>How many characters are done with; the others come again with the next window.</returns>
    /// <exception cref="FileException">The file has a DTD, or the cutter refuses it.</exception>
    public int Read(ReadOnlyMemory<char> window, bool isLast)
    {
        var text = window.Span;
        if (!_hasBegun && text.TrimStart() is [var first, ..])
        {
            if (first is '{' or '[') throw ErrorPage.Exception;
            _hasBegun = true;
        }

        cutter.Begin(window);
        var done = 0;
        while (done < text.Length)
        {
            var length = _until is not null ? Until(text[done..], _until, isLast) : text[done] == '<' ? Markup(text, done, isLast) : Between(text[done..]);
            if (length == 0) break;
            done += length;
        }

        if (isLast) cutter.End();
        else cutter.Pass(done);
        return isLast ? text.Length : done;
    }

    private static int Between(ReadOnlySpan<char> text) => text.IndexOf('<') is >= 0 and var end ? end : text.Length;

    private int Until(ReadOnlySpan<char> text, string end, bool isLast)
    {
        var at = text.IndexOf(end);
        if (at < 0) return isLast ? text.Length : Math.Max(0, text.Length - end.Length + 1);
        _until = null;
        return at + end.Length;
    }

    /// <returns>0 where more must come before it can be told what begins here.</returns>
    private int Markup(ReadOnlySpan<char> text, int at, bool isLast)
    {
        if (at + 1 == text.Length) return 0;
        switch (text[at + 1])
        {
            case '?':
                return Enter(2, "?>");
            case '!':
                return Declaration(text[at..], isLast);
            case '/' or '_' or ':' or TextEncodings.Undecodable:
                return Tag(text, at);
            default:
                return char.IsLetter(text[at + 1]) ? Tag(text, at) : 1;
        }
    }

    private int Declaration(ReadOnlySpan<char> text, bool isLast)
    {
        if (text.StartsWith(Declarations[0])) return Enter(Declarations[0].Length, "-->");
        if (text.StartsWith(Declarations[1])) return Enter(Declarations[1].Length, "]]>");
        foreach (var declaration in Declarations)
        {
            if (declaration.AsSpan().StartsWith(text[..Math.Min(text.Length, declaration.Length)])) return 0;
        }

        return char.IsAsciiLetter(text[2]) ? Doctype(text, isLast) : 2;
    }

    private int Enter(int length, string until)
    {
        _until = until;
        return length;
    }

    /// <summary>A tag ends at its bracket, or where the next one begins.</summary>
    private int Tag(ReadOnlySpan<char> text, int start)
    {
        var isEnd = text[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var at = nameStart;
        for (; at < text.Length && text[at] is not ('>' or '/' or '<' or <= ' '); at++)
        {
            if (text[at] == ':') nameStart = at + 1;
        }

        var nameEnd = at;
        while (text[at..].IndexOfAny(EndsOfTag) is >= 0 and var end)
        {
            at += end;
            if (text[at] is not ('"' or '\''))
            {
                var isEmpty = !isEnd && text[at] == '>' && text[at - 1] == '/';
                if (text[at] == '>') at++;
                cutter.Tag(text, new XmlTag(start, nameStart, nameEnd, at, isEnd, isEmpty));
                return at - start;
            }

            var close = text[(at + 1)..].IndexOfAny(text[at], '<');
            if (close < 0) break;
            at += close + 1;
            if (text[at] != '<') at++;
        }

        if (text.Length - start <= LongestTag) return 0;
        cutter.OversizedTag();
        return text.Length - start;
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
