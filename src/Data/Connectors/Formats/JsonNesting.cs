using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>How deep JSON is nested, found by its brackets and quotes alone. Exact as long as no quote is out of its place, which it tells.</summary>
/// <param name="deepest">Levels.</param>
/// <param name="isLines">True where each line is a text of its own.</param>
internal sealed class JsonNesting(int deepest, bool isLines)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{}\n"u8);

    private static readonly SearchValues<byte> EndsOfText = SearchValues.Create("\"\\\n"u8);

    private int _depth;
    private bool _inText;
    private bool _isEscaped;
    private bool _isAfterText;
    private byte _last;

    public bool IsTooDeep { get; private set; }

    /// <summary>False where a quote stands where none can: what was counted after it means nothing.</summary>
    public bool IsOrderly { get; private set; } = true;

    /// <summary>Reads on.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;) at = _inText ? Text(bytes, at) : Markup(bytes, at);
    }

    private int Text(ReadOnlySpan<byte> bytes, int at)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return at + 1;
        }

        var end = bytes[at..].IndexOfAny(EndsOfText);
        if (end < 0) return bytes.Length;
        at += end;
        if (bytes[at] == '\\') _isEscaped = true;
        else if (bytes[at] == '"') (_inText, _isAfterText, _last) = (false, true, (byte)'"');
        else EndOfLine();
        return at + 1;
    }

    private int Markup(ReadOnlySpan<byte> bytes, int at)
    {
        var next = bytes[at..].IndexOfAny(Structure);
        var between = next < 0 ? bytes[at..] : bytes.Slice(at, next);
        if (between.TrimStart(" \t\r\n"u8) is [var first, ..])
        {
            if (_isAfterText && first is not ((byte)':' or (byte)',')) IsOrderly = false;
            (_isAfterText, _last) = (false, between.TrimEnd(" \t\r\n"u8)[^1]);
        }

        if (next < 0) return bytes.Length;
        at += next;
        switch (bytes[at])
        {
            case (byte)'"':
                IsOrderly &= _last is 0 or (byte)':' or (byte)',' or (byte)'[' or (byte)'{';
                _inText = true;
                break;
            case (byte)'\n':
                EndOfLine();
                return at + 1;
            case (byte)'[' or (byte)'{':
                IsOrderly &= !_isAfterText;
                IsTooDeep |= ++_depth > deepest;
                break;
            default:
                _depth--;
                break;
        }

        (_isAfterText, _last) = (false, bytes[at]);
        return at + 1;
    }

    private void EndOfLine()
    {
        if (isLines) (_depth, _inText, _isEscaped, _isAfterText, _last) = (0, false, false, false, 0);
        else IsOrderly &= !_inText;
    }
}
