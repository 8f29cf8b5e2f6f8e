using GraphQL.Types;
using Jianye.DataHub.Schema.Aggregates;
using Jianye.DataHub.Schema.Entities;
using Jianye.DataHub.Schema.Filters;
using Jianye.DataHub.Schema.Mutations;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema;

/// <summary>The graph. Hand-written are the entities' types; roots, connections, filters and sorts come from them.</summary>
public sealed class HubSchema : GraphQL.Types.Schema
{
    public HubSchema(OperationLimits limits)
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
        Mutation = MutationTypes.Root();
        foreach (var type in MutationTypes.All()) RegisterType(type);
        foreach (var type in SharedTypes.All(entities, node)) RegisterType(type);
        foreach (var entity in entities)
        {
            RegisterType(entity);
            RegisterType(SortTypes.Of(entity));
            foreach (var type in ConnectionTypes.Of(entity.Entity)) RegisterType(type);
            foreach (var type in AggregateTypes.Of(new AggregateMembers(entity))) RegisterType(type);
        }

        foreach (var type in AggregateSharedTypes.All()) RegisterType(type);

        foreach (var type in FilterTypes.All(entities)) RegisterType(type);
        Features.DeprecationOfInputValues = true;
        Features.RepeatableDirectives = true;
        Initialize();
        TakeDeprecationOfDirectiveArguments();
    }

    /// <summary>Tools that see <c>isDeprecated</c> on input values ask for those of directives too, by the specification; the engine has the
    /// argument on fields only and refuses the whole introspection. No argument of our directives is deprecated.</summary>
    private void TakeDeprecationOfDirectiveArguments()
    {
        var known = ArgumentsOf("__Field").Arguments!.Find("includeDeprecated")!;
        ArgumentsOf("__Directive").Arguments = new QueryArguments(new QueryArgument(known.ResolvedType!) { Name = known.Name, DefaultValue = known.DefaultValue });

        FieldType ArgumentsOf(string type) => ((IObjectGraphType)AllTypes[type]!).Fields.Find("args")!;
    }
}
