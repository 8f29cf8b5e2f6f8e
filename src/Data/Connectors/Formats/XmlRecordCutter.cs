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
            var read = await text.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            var done = scanner.Read(buffer.AsMemory(0, filled), isLast: read == 0);
            foreach (var piece in cutter.Take()) yield return piece;
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

    /// <summary>A tag.</summary>
    /// <param name="window">The text that is being read.</param>
    /// <param name="start">Of the tag in it.</param>
    /// <param name="end">Behind the tag.</param>
    /// <exception cref="FileException">It nests too deep, or the root shows that the file is another one.</exception>
    public void Tag(ReadOnlyMemory<char> window, int start, int end)
    {
        var tag = new XmlTag(window.Span[start..end]);
        if (!tag.IsEnd) Open(tag, window, start, end);
        else if (_around.Count > 0 && tag.Name.SequenceEqual(_around[^1].Name)) Close(_around.Count - 1, window, start, end);
        else Close(_around.FindLastIndex(element => element.Name == _names.Of(new XmlTag(window.Span[start..end]).Name)), window, start, end);
    }

    /// <summary>A tag without end, longer than a record may be.</summary>
    public void OversizedTag(ReadOnlyMemory<char> window)
    {
        if (_records.Count == 0) _pieces.Add(new XmlPiece(0, window[..4096], _line, [], RecordFault.Oversized));
    }

    /// <summary>All of the window up to a place has been read.</summary>
    public void Pass(ReadOnlyMemory<char> window, int end)
    {
        Count(window, end);
        _counted = 0;
        if (_records.TryPeek(out var record)) record.Carry(window, end);
    }

    /// <summary>The file ends.</summary>
    /// <exception cref="FileException">Nothing of it could be read.</exception>
    public void End(ReadOnlyMemory<char> window)
    {
        if (!_sawList) throw _sawRoot && _around.Count == 0 ? ErrorPage.Exception : new FileException("MALFORMED", $"The file was expected to be XML with elements {string.Join('/', paths[0])}.");
        Count(window, window.Length);
        // A list without its end was cut between two records: the one that should have followed is missing whole.
        if (_records.Count == 0 && Enumerable.Range(0, paths.Count).Where(part => LeadsTo(paths[part])).FirstOrDefault(-1) is >= 0 and var cut)
        {
            _pieces.Add(new XmlPiece(cut, default, _line, [], RecordFault.Truncated));
        }

        while (_records.Count > 0) Close(window, window.Length, RecordFault.Truncated);
    }

    private void Open(XmlTag tag, ReadOnlyMemory<char> window, int start, int end)
    {
        var name = _names.Of(tag.Name);
        if (_around.Count >= DeepestNesting) throw new FileException("UNSAFE_CONTENT", $"The file's XML is nested deeper than {DeepestNesting} levels.");
        if (!_sawRoot && !paths.Any(path => path[0] == name)) throw ErrorPage.Exception;
        _sawRoot = true;
        if (IsRecord(name)) Break(name, window, start);
        var part = PartOf(name);
        if (part >= 0)
        {
            if (_records.TryPeek(out var outer)) outer.Carry(window, start);
            Count(window, start);
            _records.Push(new XmlOpenRecord(part, _around.Count, _line, [.. _around.Select(element => element.Tag).OfType<string>()], start));
        }

        if (LiesOnAPath(name))
        {
            _around.Add((name, tag.Text.ToString()));
            _sawList |= paths.Any(path => path.Count == _around.Count + 1 && LeadsTo(path));
        }
        else
        {
            _around.Add((name, null));
        }

        if (tag.IsEmpty) Close(_around.Count - 1, window, start, end);
    }

    /// <summary>An element that is open ends; so do those inside of it, whose own end tags are missing.</summary>
    private void Close(int at, ReadOnlyMemory<char> window, int start, int end)
    {
        if (at < 0) return;
        while (_records.TryPeek(out var inner) && inner.Depth > at) Close(window, start, Broken);
        _around.RemoveRange(at, _around.Count - at);
        if (_records.TryPeek(out var record) && record.Depth == at) Close(window, end, null);
    }

    private void Close(ReadOnlyMemory<char> window, int end, (string, string)? fault)
    {
        _pieces.Add(_records.Pop().Close(window, end, fault));
        if (_records.TryPeek(out var outer)) outer.GoOn(end);
    }

    /// <summary>A record whose end tag is missing ends where the next one of its name begins.</summary>
    private void Break(string name, ReadOnlyMemory<char> window, int start)
    {
        while (_records.Any(record => paths[record.Part][^1] == name))
        {
            var depth = _records.Peek().Depth;
            Close(window, start, Broken);
            _around.RemoveRange(depth, _around.Count - depth);
        }
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

    private void Count(ReadOnlyMemory<char> window, int end)
    {
        _line += window.Span[Math.Min(_counted, end)..end].Count('\n');
        _counted = Math.Max(_counted, end);
    }
}
