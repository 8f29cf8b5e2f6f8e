using System.Buffers;
using System.Net;
using Ganss.Xss;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>HTML from outside with nothing left but plain formatting and links: no scripts, styles, pictures, forms or frames.</summary>
internal static class PlainHtml
{
    /// <summary>Deeper HTML would be taken apart by recursion; nothing that people write comes near.</summary>
    private const int DeepestNesting = 256;

    /// <summary>Elements left open are opened again in every paragraph that follows: a short text can become very many.</summary>
    private const long MostElements = 500_000;

    /// <summary>Elements of which not even the text is for people.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "noembed", "noframes", "svg", "math", "head", "title", "textarea", "select",
    };

    /// <summary>Elements that hold nothing, or are often left open.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr", "meta", "link", "col", "source", "p", "li", "td", "tr", "th" };

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <returns>Cleaned HTML; null where nothing is left.</returns>
    public static string? Clean(string html)
    {
        var clean = IsTooMuch(html) ? WebUtility.HtmlEncode(html) : Sanitizer.Sanitize(html).Trim();
        return clean.Length == 0 ? null : clean;
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "a",
                "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "colspan", "rowspan" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (Unread.Contains(removing.Tag.LocalName)) removing.Tag.InnerHtml = "";
        };
        return sanitizer;
    }

    /// <summary>Counts tags that open and close; those that hold nothing, or are often left open, add no depth.</summary>
    private static bool IsTooMuch(ReadOnlySpan<char> html)
    {
        var (depth, deepest, tags) = (0, 0, 0L);
        for (var start = html.IndexOf('<'); start >= 0 && start < html.Length - 1; start = html.IndexOf('<'))
        {
            html = html[(start + 1)..];
            tags++;
            var isEnd = html[0] == '/';
            var name = isEnd ? html[1..] : html;
            var length = name.IndexOfAnyExcept(NameCharacters);
            name = length < 0 ? name : name[..length];
            if (name.IsEmpty || Shallow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
            if (deepest > DeepestNesting) return true;
        }

        return tags * (deepest + 1) > MostElements;
    }
}
