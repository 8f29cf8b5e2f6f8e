namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Which mentions were found to be one person (a disjoint-set forest), and by which evidence each came in.</summary>
internal sealed class Joins(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];
    private readonly string?[] _evidence = new string?[count];
    private readonly Dictionary<int, HashSet<int>> _marks = [];

    public int Find(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    /// <returns>False where a decision keeps the two apart.</returns>
    public bool Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        if (a == b) return true;
        var (kept, gone) = (Math.Min(a, b), Math.Max(a, b));
        if (_marks.TryGetValue(gone, out var marks))
        {
            if (_marks.TryGetValue(kept, out var others) && marks.Any(mark => others.Contains(-mark))) return false;
            Mark(kept, marks);
        }

        _parent[gone] = kept;
        return true;
    }

    /// <summary>Notes the marks of decisions that keep a mention apart from others.</summary>
    public void Mark(int index, IEnumerable<int> marks)
    {
        foreach (var mark in marks)
        {
            if (!_marks.TryGetValue(index, out var own)) _marks[index] = own = [];
            own.Add(mark);
        }
    }

    /// <summary>Notes the evidence for those who have none of their own yet.</summary>
    public void Note(IEnumerable<int> indexes, string evidence)
    {
        foreach (var index in indexes) _evidence[index] ??= evidence;
    }

    public string? EvidenceOf(int index) => _evidence[index];
}
