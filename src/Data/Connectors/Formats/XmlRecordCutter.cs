using System.Runtime.CompilerServices;
using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Cuts the elements of records out of an XML file. A broken record spoils itself alone: the next one begins at its own start tag.</summary>
/// <param name="paths">Of each part the names of the elements from the root to its records.</param>
internal sealed class XmlRecordCutter(IReadOnlyList<IReadOnlyList<string>> paths)
{
    private const int DeepestNesting = 64;

    private readonly NameTable _names = new();
    private readonly List<XmlPiece> _pieces = [];
    private readonly List<(string Name, string? Tag)> _around = [];
    private readonly Stack<XmlOpenRecord> _records = [];
    private long _line = 1;
    private bool _sawRoot;
    private bool _sawList;
    private bool _sawAnything;

    /// <summary>Cuts a text as it comes, in memory that no record, tag or comment can fill.</summary>
    /// <exception cref="FileException">The file is refused as a whole.</exception>
    public static async IAsyncEnumerable<XmlPiece> CutAsync(
        TextReader text, IReadOnlyList<IReadOnlyList<string>> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cutter = new XmlRecordCutter(paths);
        var scanner = new XmlScanner(cutter);
        var buffer = new char[32 * 1024];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await text.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            var consumed = scanner.Read(buffer.AsSpan(0, filled), isLast: read == 0);
            foreach (var piece in cutter.Take()) yield return piece;
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
            if (read == 0) yield break;
        }
    }

    public IReadOnlyList<XmlPiece> Take()
    {
        var taken = _pieces.ToArray();
        _pieces.Clear();
        return taken;
    }

    /// <summary>What is no tag: text, comments, CDATA sections, instructions.</summary>
    public void Content(ReadOnlySpan<char> text)
    {
        if (!_sawAnything && text.TrimStart() is [var first, ..])
        {
            _sawAnything = true;
            if (first is '{' or '[') throw ErrorPage.Exception;
        }

        if (_records.TryPeek(out var record)) record.Append(text);
        _line += text.Count('\n');
    }

    /// <exception cref="FileException">It nests too deep, or the root shows that the file is another one.</exception>
    public void Tag(XmlTag tag)
    {
        _sawAnything = true;
        var name = Name(tag.Name);
        if (tag.IsEnd) Close(tag, name);
        else Open(tag, name);
        _line += tag.Text.Count('\n');
    }

    /// <summary>A tag without end, longer than a record may be.</summary>
    public void OversizedTag(ReadOnlySpan<char> text)
    {
        if (_records.TryPeek(out var record)) record.Append(text);
        else _pieces.Add(new XmlPiece(0, text[..4096].ToString(), _line, [], RecordFault.Oversized));
        _line += text.Count('\n');
    }

    /// <summary>The file ends.</summary>
    /// <exception cref="FileException">Nothing of it could be read.</exception>
    public void End()
    {
        if (!_sawList) throw _sawRoot && _around.Count == 0 ? ErrorPage.Exception : new FileException("MALFORMED", $"The file was expected to be XML with elements {string.Join('/', paths[0])}.");
        var wasInRecord = _records.Count > 0;
        while (_records.Count > 0) Take(RecordFault.Truncated);
        if (wasInRecord) return;
        // A list without its end was cut between two records: the one that should have followed is missing whole.
        for (var part = 0; part < paths.Count; part++)
        {
            if (!LeadsTo(paths[part])) continue;
            _pieces.Add(new XmlPiece(part, "", _line, [], RecordFault.Truncated));
            return;
        }
    }

    private void Open(XmlTag tag, string name)
    {
        if (_around.Count >= DeepestNesting) throw new FileException("UNSAFE_CONTENT", $"The file's XML is nested deeper than {DeepestNesting} levels.");
        if (!_sawRoot && !paths.Any(path => path[0] == name)) throw ErrorPage.Exception;
        _sawRoot = true;
        while (_records.Any(record => paths[record.Part][^1] == name)) Break();
        var part = PartOf(name);
        if (part >= 0) _records.Push(new XmlOpenRecord(part, _around.Count, _line, Around()));
        if (_records.TryPeek(out var record)) record.Append(tag.Text);
        if (tag.IsEmpty)
        {
            _sawList |= paths.Any(path => path.Count == _around.Count + 2 && path[_around.Count] == name && IsAround(path, _around.Count));
            if (part >= 0) Take(null);
            return;
        }

        _around.Add((name, paths.Any(path => path.Count > _around.Count + 1 && path[_around.Count] == name) ? tag.Text.ToString() : null));
        _sawList |= paths.Any(path => path.Count == _around.Count + 1 && IsAround(path, _around.Count));
    }

    private void Close(XmlTag tag, string name)
    {
        var at = _around.FindLastIndex(element => ReferenceEquals(element.Name, name));
        while (at >= 0 && _records.TryPeek(out var open) && open.Depth > at) Take(Broken);
        if (_records.TryPeek(out var record)) record.Append(tag.Text);
        if (at < 0) return;
        _around.RemoveRange(at, _around.Count - at);
        if (record?.Depth == at) Take(null);
    }

    /// <summary>A record whose end tag is missing ends where the next one begins.</summary>
    private void Break()
    {
        var depth = _records.Peek().Depth;
        Take(Broken);
        _around.RemoveRange(depth, _around.Count - depth);
    }

    private void Take((string, string)? fault)
    {
        var record = _records.Pop();
        _pieces.Add(new XmlPiece(record.Part, record.Text, record.Line, record.Around, record.IsOversized ? RecordFault.Oversized : fault));
    }

    private int PartOf(string name)
    {
        for (var part = 0; part < paths.Count; part++)
        {
            if (paths[part][^1] == name && LeadsTo(paths[part])) return part;
        }

        return -1;
    }

    /// <summary>Whether a record of this path may begin here; elements that broken markup left open in between do not count.</summary>
    private bool LeadsTo(IReadOnlyList<string> path) => _around.Count >= path.Count - 1 && IsAround(path, path.Count - 1);

    private bool IsAround(IReadOnlyList<string> path, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (_around[i].Name != path[i]) return false;
        }

        return true;
    }

    private List<string> Around() => [.. _around.Select(element => element.Tag).OfType<string>()];

    private string Name(ReadOnlySpan<char> name)
    {
        if (name.Length > 256) name = name[..256];
        Span<char> copy = stackalloc char[256];
        name.CopyTo(copy);
        return _names.Add(copy[..name.Length].ToArray(), 0, name.Length);
    }

    private static (string Code, string Message) Broken => ("MALFORMED", "The record's XML is broken.");
}
