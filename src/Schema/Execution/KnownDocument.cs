using GraphQLParser.AST;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Execution;

/// <summary>A document that was validated once for one of its operations.</summary>
internal sealed class KnownDocument(GraphQLDocument document, int characters)
{
    // A tree has a node of about a hundred bytes every two or three characters.
    private const int BytesOfACharacter = 40;

    /// <summary>Shapes of variables are unlimited and may be hostile: a document keeps this many plans.</summary>
    private const int MostPlans = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Shape, object Plan, long Size)>> _plans = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Shape, object Plan, long Size)> _recent = new();

    public GraphQLDocument Document => document;

    public ILookup<string, string> VariableUses { get; } = VariableShape.Uses(document);

    /// <summary>True where it says that something may be answered later.</summary>
    public bool HasParts { get; } = IncrementalRules.Concerns(document);

    public IReadOnlyList<GraphQLOperationDefinition> Operations { get; } = [.. document.Definitions.OfType<GraphQLOperationDefinition>()];

    /// <summary>Each operation with its variables and without what it selects.</summary>
    /// <remarks>The engine walks a whole document, looking for arguments with parsers of their own, each time it coerces variables: two fifths of
    /// what the hub itself did for a small answer. The schema has no such arguments.</remarks>
    public IReadOnlyDictionary<GraphQLOperationDefinition, GraphQLDocument> Heads { get; } = document.Definitions.OfType<GraphQLOperationDefinition>()
        .ToDictionary(operation => operation, operation => new GraphQLDocument([
            new GraphQLOperationDefinition(new GraphQLSelectionSet([])) { Operation = operation.Operation, Name = operation.Name, Variables = operation.Variables },
        ]) { Source = document.Source });

    /// <summary>Bytes that it and its plans hold, roughly.</summary>
    public long Size { get; private set; } = 1_000 + (BytesOfACharacter * (long)characters);

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
    /// <param name="shape">Its shape.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="size">Bytes that it holds, roughly.</param>
    public void Keep(string shape, object plan, long size)
    {
        lock (_lock)
        {
            if (_plans.ContainsKey(shape)) return;
            size += 2L * shape.Length;
            _plans[shape] = _recent.AddFirst((shape, plan, size));
            Size += size;
            if (_recent.Count <= MostPlans) return;
            Size -= _recent.Last!.Value.Size;
            _plans.Remove(_recent.Last.Value.Shape);
            _recent.RemoveLast();
        }
    }
}
