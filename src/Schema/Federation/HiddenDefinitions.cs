using GraphQLParser.AST;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Mutations;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>What must not go into a supergraph, which others than the hub's own callers look at: who read what (audit log), records as they were delivered, whether accepted or not, and doubts
/// about who is who. They stay in the hub's own graph, for those whose work they are.</summary>
internal sealed class HiddenDefinitions
{
    private static readonly EntityModel[] Entities = [.. new[] { typeof(AuditEntry), typeof(MatchReview), typeof(Rejection) }.Select(HubModel.Instance.Find)];

    private readonly HashSet<string> _types;
    private readonly HashSet<GraphQLFieldDefinition> _fields = [];

    private HiddenDefinitions(GraphQLDocument document)
    {
        // Connections, filters, orders and figures have their names from the entity's.
        string[] names = [.. Entities.SelectMany(entity => new[] { entity.Name, Names.Plural(entity) }).Distinct()];
        string[] begins = [.. names, .. names.Select(Names.ListFilter), .. names.Select(Names.ListSort)];
        _types = [.. document.Definitions.OfType<GraphQLTypeDefinition>().Select(type => type.Name.StringValue).Where(type => begins.Any(name => type.StartsWith(name, StringComparison.Ordinal)))];
        foreach (var mutation in MutationTypes.Fields.Where(mutation => Entities.Contains(mutation.Entity))) _types.UnionWith([mutation.InputName, mutation.PayloadName, mutation.ErrorName]);
        foreach (var type in document.Definitions.OfType<GraphQLObjectTypeDefinition>().Where(type => !Holds(type)))
        {
            _fields.UnionWith((type.Fields?.Items ?? []).Where(field => Holds(field.Type) || (type.Name.Value == nameof(Source) && field.Name.Value == Names.Field(nameof(Source.Raw)))));
        }
    }

    public static HiddenDefinitions Of(GraphQLDocument document) => new(document);

    public bool Holds(GraphQLTypeDefinition type) => _types.Contains(type.Name.StringValue);

    public bool Holds(GraphQLFieldDefinition field) => _fields.Contains(field);

    public bool Holds(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Holds(nonNull.Type),
        GraphQLListType list => Holds(list.Type),
        GraphQLNamedType named => _types.Contains(named.Name.StringValue),
        _ => false,
    };
}
