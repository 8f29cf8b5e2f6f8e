namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Which mentions were found to be one person (a disjoint-set forest), and by which evidence each came in.</summary>
internal sealed class Joins(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];
    private readonly string?[] _evidence = new string?[count];

    public int Find(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    public void Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        if (a != b) _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Notes the evidence for those who have none of their own yet.</summary>
    public void Note(IEnumerable<int> indexes, string evidence)
    {
        foreach (var index in indexes) _evidence[index] ??= evidence;
    }

    public string? EvidenceOf(int index) => _evidence[index];
}
