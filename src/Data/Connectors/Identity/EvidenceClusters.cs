using Jianye.DataHub.Data.Connectors.Identity.Reviews;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Sorts mentions into clusters that have no evidence in common: each can be resolved without the others.</summary>
internal sealed class EvidenceClusters
{
    private readonly Dictionary<EvidenceKey, int> _clusterOf = [];
    private readonly List<int> _parent = [];
    private readonly List<EvidenceCluster> _clusters = [];

    /// <summary>The keys of all clusters.</summary>
    public IEnumerable<EvidenceKey> Keys => Enumerable.Range(0, _parent.Count).Where(i => _parent[i] == i).SelectMany(i => _clusters[i].Keys);

    /// <summary>The cluster that has a key.</summary>
    public EvidenceCluster Of(EvidenceKey key) => _clusters[Find(_clusterOf[key])];

    /// <param name="mention">Whose evidence it is.</param>
    /// <param name="partners">Sides about which something was decided together with the mention's.</param>
    public void Add(Mention mention, IEnumerable<RecordSide>? partners = null)
    {
        var cluster = new EvidenceCluster();
        cluster.Add(mention);
        foreach (var partner in partners ?? []) cluster.AddRecord(partner.Dataset, partner.SourceKey);
        _clusters.Add(cluster);
        _parent.Add(_parent.Count);
        Join(_parent.Count - 1);
    }

    /// <summary>Joins a cluster with all that have a key of it, until none has.</summary>
    private void Join(int index)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var key in _clusters[index].Keys.ToList())
            {
                if (!_clusterOf.TryGetValue(key, out var other))
                {
                    _clusterOf[key] = index;
                    continue;
                }

                other = Find(other);
                if (other == index) continue;
                var (kept, gone) = _clusters[other].Size >= _clusters[index].Size ? (other, index) : (index, other);
                _parent[gone] = kept;
                _clusters[kept].Take(_clusters[gone]);
                _clusters[gone] = new EvidenceCluster();
                index = kept;
                grown = true;
            }
        }
    }

    private int Find(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }
}
