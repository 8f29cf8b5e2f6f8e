namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Names that belong together (a disjoint-set forest).</summary>
internal sealed class NameGroups
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<int> _parents = [];

    public void Join(string left, string right)
    {
        var (a, b) = (Find(IndexOf(left)), Find(IndexOf(right)));
        if (a != b) _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Each name with the number of its group.</summary>
    public IEnumerable<(string Name, int Group)> All() => _indexes.Select(pair => (pair.Key, Find(pair.Value)));

    private int IndexOf(string name)
    {
        if (_indexes.TryGetValue(name, out var index)) return index;
        _parents.Add(_parents.Count);
        return _indexes[name] = _parents.Count - 1;
    }

    private int Find(int index)
    {
        while (_parents[index] != index) index = _parents[index] = _parents[_parents[index]];
        return index;
    }
}
