using GraphQL.Types;

namespace Jianye.DataHub.Schema;

/// <summary>Which of the types that the hub can make the graph leads to: makers make all forms of every entity, and not each is asked for somewhere.</summary>
internal sealed class ReachableTypes
{
    private readonly Dictionary<string, IGraphType> _declared;
    private readonly ILookup<string, string> _implementing;
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Queue<IGraphType> _next = new();

    private ReachableTypes(IReadOnlyCollection<IGraphType> declared)
    {
        _declared = declared.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _implementing = declared.OfType<IImplementInterfaces>().SelectMany(type => type.ResolvedInterfaces.Select(common => (Common: NameOf(common)!, ((IGraphType)type).Name)))
            .ToLookup(pair => pair.Common, pair => pair.Name, StringComparer.Ordinal);
    }

    /// <param name="roots">Where reading, changing and following begin.</param>
    /// <param name="declared">All types but the roots, in their order.</param>
    /// <returns>Those that a root leads to, in the same order.</returns>
    public static IReadOnlyList<IGraphType> Of(IEnumerable<IGraphType> roots, IReadOnlyCollection<IGraphType> declared)
    {
        var search = new ReachableTypes(declared);
        foreach (var root in roots) search._next.Enqueue(root);
        while (search._next.TryDequeue(out var type)) search.Follow(type);
        return [.. declared.Where(type => search._reached.Contains(type.Name))];
    }

    private void Follow(IGraphType type)
    {
        if (type is IComplexGraphType { Fields: var fields })
        {
            foreach (var field in fields)
            {
                Reach(NameOf(field.ResolvedType));
                foreach (var argument in field.Arguments ?? []) Reach(NameOf(argument.ResolvedType));
            }
        }

        if (type is IImplementInterfaces { ResolvedInterfaces: var interfaces }) foreach (var common in interfaces) Reach(NameOf(common));
        if (type is IInterfaceGraphType) foreach (var name in _implementing[type.Name]) Reach(name);
        if (type is UnionGraphType union) foreach (var possible in union.PossibleTypes) Reach(NameOf(possible));
    }

    private void Reach(string? name)
    {
        if (name is not null && _reached.Add(name) && _declared.TryGetValue(name, out var type)) _next.Enqueue(type);
    }

    private static string? NameOf(IGraphType? type) => type switch
    {
        GraphQLTypeReference reference => reference.TypeName,
        IProvideResolvedType wrapper => NameOf(wrapper.ResolvedType),
        _ => type?.Name,
    };
}
