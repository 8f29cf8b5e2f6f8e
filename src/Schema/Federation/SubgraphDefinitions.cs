using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>Puts the directives of Apollo Federation into the graph's document.</summary>
/// <param name="schema">The graph without the fields of a subgraph.</param>
/// <param name="hasPersonalKeys">Whether personal data may be keys.</param>
internal sealed class SubgraphDefinitions(HubSchema schema, bool hasPersonalKeys)
{
    /// <summary>The newest that @apollo/composition 2.14 knows.</summary>
    private const string Version = "https://specs.apollo.dev/federation/v2.14";

    private static readonly string[] Imports = ["@cost", "@inaccessible", "@key", "@listSize", "@shareable", "@tag"];

    /// <summary>What a gateway's clients and other subgraphs may have, too: values without a key of their own.</summary>
    private static readonly HashSet<string> Values = ["CodedValue", "CollectionSegmentInfo", "GeoJSONMultiPolygonType", "GeoJSONPointType", "GeoJSONPolygonType", "PageInfo", PlatformKeyType.Name];

    /// <summary>Directives whose definition composition brings.</summary>
    private static readonly HashSet<string> Known = ["cost", "listSize", "specifiedBy"];

    /// <summary>What <c>@listSize</c> takes there.</summary>
    private static readonly HashSet<string> Sizes = ["assumedSize", "requireOneSlicingArgument", "sizedFields", "slicingArguments"];

    public GraphQLDocument Of(GraphQLDocument document)
    {
        var hidden = HiddenDefinitions.Of(document);
        // The roots have their usual names.
        var definitions = document.Definitions.Where(definition => definition is not GraphQLSchemaDefinition && !(definition is GraphQLDirectiveDefinition directive && Known.Contains(directive.Name.StringValue))).ToList();
        foreach (var definition in definitions.OfType<GraphQLTypeDefinition>()) Apply(definition, hidden);
        return new GraphQLDocument([Link(), .. definitions]) { Source = document.Source };
    }

    private static GraphQLSchemaExtension Link() => new()
    {
        Directives = new GraphQLDirectives([Directive("link", ("url", new GraphQLStringValue(Version)), ("import", new GraphQLListValue { Values = [.. Imports.Select(name => new GraphQLStringValue(name))] }))]),
    };

    private void Apply(GraphQLTypeDefinition definition, HiddenDefinitions hidden)
    {
        var type = schema.AllTypes[definition.Name.StringValue];
        Priced(definition as IHasDirectivesNode);
        if (type is EntityGraphType { HasRoots: true } entity) Key((GraphQLObjectTypeDefinition)definition, entity.Entity);
        if (definition is GraphQLObjectTypeDefinition && type is IObjectGraphType value && IsValue(value)) Add(definition, Directive("shareable"));
        if (hidden.Holds(definition)) Add(definition, Directive("inaccessible"));
        switch (definition)
        {
            case GraphQLObjectTypeDefinition { Fields: { } fields }:
                foreach (var field in fields)
                {
                    var declared = (type as IObjectGraphType)?.Fields.Find(field.Name.StringValue);
                    Apply(field, declared, hidden);
                    if (type is EntityGraphType { HasRoots: true } known && declared is not null && IsFact(known.Entity, declared)) Add(field, Directive("shareable"));
                }

                break;
            case GraphQLInputObjectTypeDefinition { Fields: { } inputs }:
                foreach (var input in inputs.Where(input => hidden.Holds(input.Type))) Add(input, Directive("inaccessible"));
                break;
        }
    }

    private static void Apply(GraphQLFieldDefinition field, FieldType? declared, HiddenDefinitions hidden)
    {
        Priced(field);
        foreach (var argument in field.Arguments?.Items ?? []) Priced(argument);
        if (hidden.Holds(field)) Add(field, Directive("inaccessible"));
        if (declared is null || FieldBinding.Of(declared) is not FieldBinding.Property { Model.Class: not ColumnClass.Public and var kind }) return;
        Add(field, Tag("personal"));
        Add(field, Tag($"personal-{kind.ToString().ToLowerInvariant()}"));
    }

    /// <summary>A key each way in which an object is named, the id first: gateways take the first that serves.</summary>
    private void Key(GraphQLObjectTypeDefinition definition, EntityModel entity)
    {
        foreach (var key in EntityKey.Of(entity))
        {
            if (!hasPersonalKeys && key is EntityKey.Column { Property.Class: not ColumnClass.Public }) continue;
            var fields = key is EntityKey.Record ? $"{PlatformKeyType.FieldName} {{ {string.Join(' ', PlatformKeyType.Members)} }}" : Representations.FieldOf(key);
            Add(definition, Directive("key", ("fields", new GraphQLStringValue(fields))));
        }

        if (OpenRows.AreOf(entity)) Add(definition, Tag("public"));
    }

    /// <summary>Codes and names that everybody may see and every row has: others hold copies, and may hand them out with what refers to the row (@provides).</summary>
    private static bool IsFact(EntityModel entity, FieldType field)
        => FieldBinding.Of(field) is FieldBinding.Property { Model: { Kind: ValueKind.String or ValueKind.Enum } property } && TypeNames.IsNeverNull(entity, property);

    private static bool IsValue(IObjectGraphType type) => Values.Contains(type.Name) || type.ResolvedInterfaces.Any(common => common.Name == "Error");

    /// <summary>Weights are whole numbers there, and a list's usual size is nothing that it knows.</summary>
    private static void Priced(IHasDirectivesNode? node)
    {
        foreach (var directive in node?.Directives?.Items ?? [])
        {
            if (directive.Name.Value == "cost")
            {
                var weight = (GraphQLStringValue)directive.Arguments!.Items[0].Value;
                directive.Arguments.Items[0] = new GraphQLArgument(new GraphQLName("weight"), new GraphQLIntValue(int.Parse(weight.Value, System.Globalization.CultureInfo.InvariantCulture)));
            }

            if (directive.Name.Value == "listSize") directive.Arguments!.Items.RemoveAll(argument => !Sizes.Contains(argument.Name.StringValue));
        }
    }

    private static GraphQLDirective Tag(string name) => Directive("tag", ("name", new GraphQLStringValue(name)));

    private static GraphQLDirective Directive(string name, params (string Name, GraphQLValue Value)[] arguments) => new(new GraphQLName(name))
    {
        Arguments = arguments.Length == 0 ? null : new GraphQLArguments([.. arguments.Select(argument => new GraphQLArgument(new GraphQLName(argument.Name), argument.Value))]),
    };

    private static void Add(ASTNode node, GraphQLDirective directive)
    {
        var directed = (IHasDirectivesNode)node;
        directed.Directives ??= new GraphQLDirectives([]);
        directed.Directives.Items.Add(directive);
    }
}
