using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A start or end tag.</summary>
/// <param name="text">From <c>&lt;</c> to <c>&gt;</c>.</param>
internal readonly ref struct XmlTag(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>");

    public ReadOnlySpan<char> Text { get; } = text;

    public bool IsEnd => Text is ['<', '/', ..];

    public bool IsEmpty => Text is [.., '/', '>'] && !IsEnd;

    /// <summary>Without the namespace's prefix.</summary>
    public ReadOnlySpan<char> Name
    {
        get
        {
            var name = Text[(IsEnd ? 2 : 1)..];
            var end = name.IndexOfAny(EndsOfName);
            if (end >= 0) name = name[..end];
            return name[(name.IndexOf(':') + 1)..];
        }
    }
}
