using System.Buffers;
using System.Runtime.InteropServices;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows of one statement, each cell as bytes in one pooled buffer.</summary>
internal sealed class RowSet(int cells, bool isGrouped, int capacity = 4096) : PooledBytes(capacity)
{
    private readonly Dictionary<Guid, (int First, int Count)> _groups = [];

    /// <summary>Where each cell ends; the complement of it for a null.</summary>
    private int[] _ends = ArrayPool<int>.Shared.Rent(capacity / 16);
    private int _filled;

    public int Count => _filled / cells;

    /// <summary>Begins the next row.</summary>
    /// <param name="parent">Its parent's key; rows of one parent come together.</param>
    public void BeginRow(Guid parent)
    {
        if (!isGrouped) return;
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, parent, out var isKnown);
        group = isKnown ? (group.First, group.Count + 1) : (Count, 1);
    }

    public void EndCell() => Add(Length);

    public void AddNull() => Add(~Length);

    /// <summary>The rows of a parent, or all.</summary>
    public (int First, int Count) Of(Guid parent) => isGrouped ? _groups.GetValueOrDefault(parent) : (0, Count);

    public bool IsNull(int row, int cell) => _ends[(row * cells) + cell] < 0;

    public ReadOnlySpan<byte> Cell(int row, int cell)
    {
        var index = (row * cells) + cell;
        var start = index == 0 ? 0 : Place(_ends[index - 1]);
        return Slice(start, Place(_ends[index]) - start);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_ends.Length > 0) ArrayPool<int>.Shared.Return(_ends);
        _ends = [];
    }

    private static int Place(int end) => end < 0 ? ~end : end;

    private void Add(int end)
    {
        if (_filled == _ends.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_filled * 2);
            _ends.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_ends);
            _ends = larger;
        }

        _ends[_filled++] = end;
    }
}
