using GraphQLParser.AST;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>A document that was validated once.</summary>
internal sealed class KnownDocument(GraphQLDocument document)
{
    /// <summary>Shapes of variables are unlimited and may be hostile: a document keeps this many plans.</summary>
    private const int MostPlans = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Shape, object Plan)>> _plans = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Shape, object Plan)> _recent = new();

    public GraphQLDocument Document => document;

    public ILookup<string, string> VariableUses { get; } = VariableShape.Uses(document);

    public IReadOnlyList<GraphQLOperationDefinition> Operations { get; } = [.. document.Definitions.OfType<GraphQLOperationDefinition>()];

    /// <summary>The plan of a shape; null where it is not kept.</summary>
    public T? Find<T>(string shape)
        where T : class
    {
        lock (_lock)
        {
            if (!_plans.TryGetValue(shape, out var node)) return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return (T)node.Value.Plan;
        }
    }

    /// <summary>Keeps a plan; the one unused for longest gives way.</summary>
    public void Keep(string shape, object plan)
    {
        lock (_lock)
        {
            if (_plans.ContainsKey(shape)) return;
            _plans[shape] = _recent.AddFirst((shape, plan));
            if (_recent.Count <= MostPlans) return;
            _plans.Remove(_recent.Last!.Value.Shape);
            _recent.RemoveLast();
        }
    }
}
