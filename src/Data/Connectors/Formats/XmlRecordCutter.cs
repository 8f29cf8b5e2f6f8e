using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Cuts the elements of records out of an XML file. A broken record spoils itself alone: the next one begins at its own start tag.</summary>
/// <param name="paths">Of each part the names of the elements from the root to its records.</param>
internal sealed class XmlRecordCutter(IReadOnlyList<IReadOnlyList<string>> paths)
{
    private const int DeepestNesting = 64;

    private readonly XmlNames _names = new();
    private readonly List<(string Name, string? Tag)> _around = [];
    private readonly Stack<XmlOpenRecord> _records = [];
    private List<XmlPiece> _pieces = [];
    private List<XmlPiece> _taken = [];
    private ReadOnlyMemory<char> _window;
    private long _line = 1;
    private int _counted;
    private bool _sawRoot;
    private bool _sawList;

    private static (string Code, string Message) Broken => ("MALFORMED", "The record's XML is broken.");

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
            // The buffer is filled before it is looked at: an unfinished tag is read again from its start each time.
            var read = await text.ReadBlockAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            var (done, refusal) = Read(scanner, buffer.AsMemory(0, filled), isLast: read == 0);
            // Records before what refuses the file are listed with its reason.
            foreach (var piece in cutter.Take()) yield return piece;
            if (refusal is not null) throw refusal;
            buffer.AsSpan(done, filled - done).CopyTo(buffer);
            filled -= done;
            if (read == 0) yield break;
        }
    }

    /// <summary>The records that ended in the window; good until the next window is read.</summary>
    public IReadOnlyList<XmlPiece> Take()
    {
        (_pieces, _taken) = (_taken, _pieces);
        _pieces.Clear();
        return _taken;
    }

    /// <summary>The text that is read next; all places are in it.</summary>
    public void Begin(ReadOnlyMemory<char> window) => _window = window;

    /// <summary>A tag.</summary>
    /// <exception cref="FileException">It nests too deep, or the root shows that the file is another one.</exception>
    public void Tag(ReadOnlySpan<char> text, XmlTag tag)
    {
        var name = text[tag.NameStart..tag.NameEnd];
        if (!tag.IsEnd) Open(text, tag, name);
        else if (_around.Count > 0 && name.SequenceEqual(_around[^1].Name)) Close(_around.Count - 1, tag);
        else CloseOuter(_names.Of(name), tag);
    }

    /// <summary>A tag without end, longer than a record may be.</summary>
    public void OversizedTag()
    {
        if (_records.Count == 0) _pieces.Add(new XmlPiece(0, _window[..4096], _line, [], RecordFault.Oversized));
    }

    /// <summary>All of the text up to this place has been read.</summary>
    public void Pass(int end)
    {
        Count(end);
        _counted = 0;
        if (_records.TryPeek(out var record)) record.Carry(_window, end);
    }

    /// <summary>The file ends.</summary>
    /// <exception cref="FileException">Nothing of it could be read.</exception>
    public void End()
    {
        if (!_sawList) throw _sawRoot && _around.Count == 0 ? ErrorPage.Exception : new FileException("MALFORMED", $"The file was expected to be XML with elements {string.Join('/', paths[0])}.");
        Count(_window.Length);
        // A list without its end was cut between two records: the one that should have followed is missing whole.
        if (_records.Count == 0 && Enumerable.Range(0, paths.Count).Where(part => LeadsTo(paths[part])).FirstOrDefault(-1) is >= 0 and var cut)
        {
            _pieces.Add(new XmlPiece(cut, default, _line, [], RecordFault.Truncated));
        }

        while (_records.Count > 0) Close(_window.Length, RecordFault.Truncated);
    }

    private static (int Done, FileException? Refusal) Read(XmlScanner scanner, Memory<char> text, bool isLast)
    {
        try
        {
            return (scanner.Read(text, isLast), null);
        }
        catch (FileException refusal)
        {
            return (text.Length, refusal);
        }
    }

    private void Open(ReadOnlySpan<char> text, XmlTag tag, ReadOnlySpan<char> tagName)
    {
        var name = _names.Of(tagName);
        if (_around.Count >= DeepestNesting) throw new FileException("UNSAFE_CONTENT", $"The file's XML is nested deeper than {DeepestNesting} levels.");
        if (!_sawRoot && !paths.Any(path => path[0] == name)) throw ErrorPage.Exception;
        _sawRoot = true;
        if (IsRecord(name)) OpenRecord(name, tag);
        var isOnAPath = LiesOnAPath(name);
        _around.Add((name, isOnAPath ? text[tag.Start..tag.End].ToString() : null));
        if (isOnAPath) _sawList |= paths.Any(path => path.Count == _around.Count + 1 && LeadsTo(path));
        if (tag.IsEmpty) Close(_around.Count - 1, tag);
    }

    private void OpenRecord(string name, XmlTag tag)
    {
        // A record whose end tag is missing ends where the next one of its name begins.
        while (_records.Any(record => paths[record.Part][^1] == name))
        {
            var depth = _records.Peek().Depth;
            Close(tag.Start, Broken);
            _around.RemoveRange(depth, _around.Count - depth);
        }

        if (PartOf(name) is not (>= 0 and var part)) return;
        if (_records.TryPeek(out var outer)) outer.Carry(_window, tag.Start);
        Count(tag.Start);
        _records.Push(new XmlOpenRecord(part, _around.Count, _line, [.. _around.Select(element => element.Tag).OfType<string>()], tag.Start));
    }

    private void CloseOuter(string name, XmlTag tag) => Close(_around.FindLastIndex(element => element.Name == name), tag);

    /// <summary>An element that is open ends; so do those inside of it, whose own end tags are missing.</summary>
    private void Close(int at, XmlTag tag)
    {
        if (at < 0) return;
        while (_records.TryPeek(out var inner) && inner.Depth > at) Close(tag.Start, Broken);
        _around.RemoveRange(at, _around.Count - at);
        if (_records.TryPeek(out var record) && record.Depth == at) Close(tag.End, null);
    }

    private void Close(int end, (string, string)? fault)
    {
        _pieces.Add(_records.Pop().Close(_window, end, fault));
        if (_records.TryPeek(out var outer)) outer.GoOn(end);
    }

    private bool IsRecord(string name)
    {
        foreach (var path in paths)
        {
            if (path[^1] == name) return true;
        }

        return false;
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
    private bool LeadsTo(IReadOnlyList<string> path)
    {
        if (_around.Count < path.Count - 1) return false;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (_around[i].Name != path[i]) return false;
        }

        return true;
    }

    private bool LiesOnAPath(string name)
    {
        foreach (var path in paths)
        {
            if (path.Count > _around.Count + 1 && path[_around.Count] == name) return true;
        }

        return false;
    }

    private void Count(int end)
    {
        if (end <= _counted) return;
        _line += _window.Span[_counted..end].Count('\n');
        _counted = end;
    }
}
