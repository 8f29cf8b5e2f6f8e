using GraphQL.Types;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>What a gateway of Apollo Federation asks a subgraph: its text, and objects by their keys. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec</summary>
internal static class FederationTypes
{
    public const string Service = "_service";

    public const string Entities = "_entities";

    public const string Representations = "representations";

    public const string ServiceType = "_Service";

    /// <summary>Adds the two fields to the root.</summary>
    /// <returns>Their types.</returns>
    public static IEnumerable<IGraphType> AddTo(IObjectGraphType query, IReadOnlyCollection<EntityGraphType> entities)
    {
        query.AddField(new FieldBinding.Subgraph().On(References.Field(Service, References.NonNull(ServiceType), "The hub as a subgraph of a federated graph (联邦子图).")));
        var byKeys = References.Field(Entities, new NonNullGraphType(new ListGraphType(References.To("_Entity"))), "Objects by what another subgraph knows of them (按外部键取对象), in the order asked; null for a key that is unknown.");
        byKeys.Arguments = new QueryArguments(References.Argument(
            Representations, References.NonNullListOf("_Any"), $"The objects (实体表示), each with its __typename and one of its keys; at most {OperationLimits.MostRepresentations}."));
        query.AddField(new FieldBinding.Represented().On(byKeys));

        var keyed = entities.Where(entity => entity.HasRoots).ToList();
        var service = new ObjectGraphType { Name = ServiceType, Description = "A subgraph of a federated graph (联邦子图).", IsTypeOf = _ => true };
        service.AddField(References.Field("sdl", References.NonNull("String"), "The subgraph's schema (子图模式) with its keys, as composition takes it."));
        var entity = new UnionGraphType { Name = "_Entity", Description = "An object that has keys (联邦实体).", ResolveType = _ => null };
        foreach (var type in keyed) entity.AddPossibleType(type);
        return [service, entity, new RepresentationType(new Representations([.. keyed.Select(type => type.Entity)]))];
    }
}
