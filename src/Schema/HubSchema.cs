using GraphQL.Types;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Schema.Aggregates;
using Jianye.DataHub.Schema.Caching;
using Jianye.DataHub.Schema.Costs;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Schema.Federation;
using Jianye.DataHub.Schema.Filters;
using Jianye.DataHub.Schema.Incremental;
using Jianye.DataHub.Schema.Mutations;
using Jianye.DataHub.Schema.Roots;
using Jianye.DataHub.Schema.Scalars;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Schema;

/// <summary>The graph. Hand-written are the entities' types; roots, connections, filters and sorts come from them.</summary>
public sealed class HubSchema : GraphQL.Types.Schema
{
    /// <param name="limits">Page sizes.</param>
    /// <param name="isSubgraph">Whether it has the fields by which a gateway reads it; its text is printed without them.</param>
    public HubSchema(OperationLimits limits, bool isSubgraph = true)
    {
        Description = "The graph of Jianye District (建邺区): residents, grids, services and organizations of twenty former platforms.";
        var entities = typeof(HubSchema).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(EntityGraphType).IsAssignableFrom(type))
            .Select(type => (EntityGraphType)Activator.CreateInstance(type)!)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        var node = SharedTypes.Node();
        foreach (var entity in entities) EntityFields.AddTo(entity, node, limits);
        node.ResolveType = _ => null;

        Query = new QueryType(entities, limits);
        if (isSubgraph)
        {
            foreach (var type in FederationTypes.AddTo(Query, entities)) RegisterType(ScalarSpecifications.On(type));
        }

        Mutation = MutationTypes.Root();
        var changing = entities.Where(type => type.HasRoots && ChangingEntities.Holds(type.Entity)).ToList();
        Subscription = new SubscriptionType(changing);
        ScalarSpecifications.Declare(this);
        CostDirectives.Declare(this);
        IncrementalDirectives.Declare(this);
        CacheControlDirective.Declare(this);
        IReadOnlyCollection<IGraphType> declared =
        [
            .. ChangeTypes.All(changing),
            .. MutationTypes.All(),
            .. SharedTypes.All(entities, node, limits).Select(ScalarSpecifications.On),
            .. entities.SelectMany(TypesOf),
            .. AggregateSharedTypes.All(),
            .. NearTypes.All(),
            .. ServicesWithin.Types(),
            .. MapLayers.Shared(),
            .. SearchTypes.All(entities),
            .. FilterTypes.All(entities),
            .. SortTypes.OfPlaces(),
        ];
        foreach (var type in ReachableTypes.Of([Query, Mutation, Subscription], declared)) RegisterType(type);
        Filter = new IntrospectedSchema();
        Features.DeprecationOfInputValues = true;
        Features.RepeatableDirectives = true;
        Initialize();
        TakeDeprecationOfDirectiveArguments();
        ScalarSpecifications.Introspect(this);
        CostDirectives.Apply(this, limits);
        CacheControlDirective.Apply(this);
        var paged = AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields.Where(field => PageSizes.Of(field) is not null).Select(field => $"{type.Name}.{field.Name}"));
        UnknownPages = [.. limits.Pages.Keys.Except(paged, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Fields that <see cref="OperationLimits.Pages"/> names and the graph does not have, or that have no pages.</summary>
    public IReadOnlyList<string> UnknownPages { get; }

    private static IEnumerable<IGraphType> TypesOf(EntityGraphType entity) =>
    [
        entity,
        SortTypes.Of(entity),
        SortTypes.OfList(entity),
        .. ConnectionTypes.Of(entity.Entity),
        .. AggregateTypes.Of(new AggregateMembers(entity)),
        .. entity.Entity.Place is null ? [] : MapLayers.Of(entity.Entity),
    ];

    /// <summary>Tools that see <c>isDeprecated</c> on input values ask for those of directives too, by the specification; the engine has the
    /// argument on fields only and refuses the whole introspection. No argument of our directives is deprecated.</summary>
    private void TakeDeprecationOfDirectiveArguments()
    {
        var known = ArgumentsOf("__Field").Arguments!.Find("includeDeprecated")!;
        ArgumentsOf("__Directive").Arguments = new QueryArguments(new QueryArgument(known.ResolvedType!) { Name = known.Name, DefaultValue = known.DefaultValue });

        FieldType ArgumentsOf(string type) => ((IObjectGraphType)AllTypes[type]!).Fields.Find("args")!;
    }
}
