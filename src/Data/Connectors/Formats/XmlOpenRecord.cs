using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A record whose end tag has not come yet.</summary>
/// <param name="part">Which of the file's parts it is of.</param>
/// <param name="depth">How many elements are around it.</param>
/// <param name="line">1-based, of its start tag.</param>
/// <param name="around">The start tags of the elements around it.</param>
internal sealed class XmlOpenRecord(int part, int depth, long line, IReadOnlyList<string> around)
{
    private const int Beginning = 4096;

    private readonly StringBuilder _text = new();

    public int Part => part;

    public int Depth => depth;

    public long Line => line;

    public IReadOnlyList<string> Around => around;

    /// <summary>True where it is longer than any record may be; then only its beginning is kept.</summary>
    public bool IsOversized { get; private set; }

    public string Text => _text.ToString();

    public void Append(ReadOnlySpan<char> text)
    {
        if (IsOversized) return;
        _text.Append(text);
        if (_text.Length <= TextLines.LongestRecord) return;
        IsOversized = true;
        _text.Length = Beginning;
        _text.Capacity = Beginning;
    }
}
