using System.Buffers;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows of one statement, each cell as bytes in one pooled buffer.</summary>
internal sealed class RowSet(int cells, bool isGrouped) : IBufferWriter<byte>, IDisposable
{
    private const int Null = -1;

    private readonly Dictionary<Guid, (int First, int Count)> _groups = [];
    private readonly List<(int Start, int Length)> _cells = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;
    private int _start;
    private Guid _parent;

    public int Count => _cells.Count / cells;

    /// <summary>Begins the next row.</summary>
    /// <param name="parent">Its parent's key; rows of one parent come together.</param>
    public void BeginRow(Guid parent)
    {
        if (!isGrouped) return;
        _parent = parent;
        _groups[_parent] = _groups.TryGetValue(_parent, out var group) ? (group.First, group.Count + 1) : (Count, 1);
    }

    public void BeginCell() => _start = _length;

    public void EndCell() => _cells.Add((_start, _length - _start));

    public void AddNull() => _cells.Add((_length, Null));

    /// <summary>The rows of a parent, or all.</summary>
    public (int First, int Count) Of(Guid parent) => isGrouped ? _groups.GetValueOrDefault(parent) : (0, Count);

    public bool IsNull(int row, int cell) => _cells[(row * cells) + cell].Length == Null;

    public ReadOnlySpan<byte> Cell(int row, int cell)
    {
        var (start, length) = _cells[(row * cells) + cell];
        return _bytes.AsSpan(start, length);
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 64);
        if (needed <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
