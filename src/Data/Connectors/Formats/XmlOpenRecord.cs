using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record whose end tag has not come yet.</summary>
/// <param name="part">Which of the file's parts it is of.</param>
/// <param name="depth">How many elements are around it.</param>
/// <param name="line">1-based, of its start tag.</param>
/// <param name="around">The start tags of the elements around it.</param>
/// <param name="start">Where its text begins in the window.</param>
internal sealed class XmlOpenRecord(int part, int depth, long line, IReadOnlyList<string> around, int start)
{
    private const int Beginning = 4096;

    private ArrayBufferWriter<char>? _carried;
    private int _start = start;
    private bool _isOversized;

    public int Part => part;

    public int Depth => depth;

    /// <summary>Its text goes on at this place of the window: after a record inside of it.</summary>
    public void GoOn(int at) => _start = at;

    /// <summary>Takes over its text up to this place of the window; what follows is another record's, or the next window's.</summary>
    public void Carry(ReadOnlyMemory<char> window, int end)
    {
        var text = window.Span[_start..end];
        _start = 0;
        if (_isOversized) return;
        _carried ??= new ArrayBufferWriter<char>(Math.Max(1, text.Length));
        _isOversized = _carried.WrittenCount + text.Length > TextLines.LongestRecord;
        if (!_isOversized)
        {
            _carried.Write(text);
            return;
        }

        var beginning = new ArrayBufferWriter<char>(Beginning);
        beginning.Write(_carried.WrittenSpan[..Math.Min(Beginning, _carried.WrittenCount)]);
        beginning.Write(text[..Math.Min(text.Length, Beginning - beginning.WrittenCount)]);
        _carried = beginning;
    }

    /// <summary>The record's end in the window.</summary>
    public XmlPiece Close(ReadOnlyMemory<char> window, int end, (string, string)? fault)
    {
        if (_carried is null) return new XmlPiece(part, window[_start..end], line, around, fault);
        Carry(window, end);
        return new XmlPiece(part, _carried.WrittenMemory, line, around, _isOversized ? RecordFault.Oversized : fault);
    }
}
