using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>Where each scalar of our own is specified: <c>@specifiedBy</c> in the schema's text, <c>specifiedByURL</c> in its introspection. The
/// engine knows neither.</summary>
internal static class ScalarSpecifications
{
    private const string Directive = "specifiedBy";

    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        ["_Any"] = "https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#scalar-_any",
        ["Coordinates"] = "https://www.rfc-editor.org/rfc/rfc7946#section-3.1",
        ["DateTime"] = "https://scalars.graphql.org/chillicream/date-time.html",
        ["Decimal"] = "https://scalars.graphql.org/chillicream/decimal.html",
        ["Geometry"] = "https://www.rfc-editor.org/rfc/rfc7946#section-3.1",
        ["LocalDate"] = "https://scalars.graphql.org/chillicream/local-date.html",
        ["Long"] = "https://scalars.graphql.org/chillicream/long.html",
        ["Position"] = "https://www.rfc-editor.org/rfc/rfc7946#section-3.1.1",
        ["Upload"] = "https://github.com/jaydenseric/graphql-multipart-request-spec",
    };

    /// <summary>Before the schema is put together.</summary>
    public static void Declare(ISchema schema)
    {
        var directive = new Directive(Directive, DirectiveLocation.Scalar) { Description = "Where a scalar is specified (标量规范)." };
        directive.Arguments = new QueryArguments(References.Argument("url", new NonNullGraphType(new StringGraphType()), "The specification's address (地址)."));
        schema.Directives.Register(directive);
    }

    /// <summary>Applies the directive to a scalar that has a specification.</summary>
    public static IGraphType On(IGraphType type)
    {
        if (type is ScalarGraphType && Addresses.TryGetValue(type.Name, out var address)) type.ApplyDirective(Directive, "url", address);
        return type;
    }

    /// <summary>Once the schema is put together.</summary>
    public static void Introspect(ISchema schema)
    {
        var type = (IObjectGraphType)schema.AllTypes["__Type"]!;
        var field = References.Field("specifiedByURL", schema.AllTypes["String"]!, "Where a scalar is specified (标量规范).");
        field.Resolver = new GraphQL.Resolvers.FuncFieldResolver<string?>(context => context.Source is ScalarGraphType scalar ? Addresses.GetValueOrDefault(scalar.Name) : null);
        type.AddField(field);
    }
}
