using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>Fields by response key, in the order in which the keys came.</summary>
internal sealed class MergedFields
{
    private readonly List<(string ResponseKey, List<GraphQLField> Fields)> _all = [];
    private readonly Dictionary<string, List<GraphQLField>> _byKey = new(StringComparer.Ordinal);

    public IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> All => _all;

    public void Add(string key, GraphQLField field)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            known.Add(field);
            return;
        }

        _byKey[key] = known = [field];
        _all.Add((key, known));
    }
}
