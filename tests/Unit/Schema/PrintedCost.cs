using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;

namespace Jianye.DataHub.Tests.Unit.Schema;

/// <summary>The price of a query as the cost specification works it out from a schema's text: <c>@cost</c> and <c>@listSize</c>, and nothing else of the hub.</summary>
internal sealed class PrintedCost
{
    private readonly Dictionary<string, ASTNode> _types;
    private readonly Dictionary<string, List<string>> _possible = [];

    public PrintedCost(string schema)
    {
        _types = Parser.Parse(schema).Definitions.Where(definition => definition is GraphQLTypeDefinition).ToDictionary(definition => ((GraphQLTypeDefinition)definition).Name.StringValue);
        foreach (var type in _types.Values)
        {
            switch (type)
            {
                case GraphQLObjectTypeDefinition { Interfaces: { } interfaces }:
                    foreach (var common in interfaces) Add(common.Name.StringValue, ((GraphQLObjectTypeDefinition)type).Name.StringValue);
                    break;
                case GraphQLUnionTypeDefinition { Types: { } members } union:
                    foreach (var member in members) Add(union.Name.StringValue, member.Name.StringValue);
                    break;
            }
        }

        void Add(string common, string type)
        {
            if (!_possible.TryGetValue(common, out var types)) _possible[common] = types = [];
            types.Add(type);
        }
    }

    /// <summary>The weight printed at a field; null where it has none.</summary>
    public long? WeightOf(string type, string field) => Weight((IHasDirectivesNode?)Field(type, field));

    /// <summary>Objects that a query may return.</summary>
    /// <remarks>Two things the directives can't say, and the hub prices all the same: a page of which no object is asked is read (its cursors, its number), and without <c>groupBy</c> there is one group.</remarks>
    public long TypeCost(GraphQLDocument document, IReadOnlyDictionary<string, object?> variables)
    {
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().First();
        return new Walk(this, document, variables).Of("Query", [operation.SelectionSet], 1, []);
    }

    private GraphQLFieldDefinition? Field(string type, string field) => _types.GetValueOrDefault(type) switch
    {
        GraphQLObjectTypeDefinition { Fields: { } fields } => fields.FirstOrDefault(known => known.Name.Value == field),
        GraphQLInterfaceTypeDefinition { Fields: { } fields } => fields.FirstOrDefault(known => known.Name.Value == field),
        _ => null,
    };

    private static GraphQLDirective? Directive(IHasDirectivesNode? node, string name) => node?.Directives?.FirstOrDefault(directive => directive.Name.Value == name);

    private static long? Weight(IHasDirectivesNode? node)
        => Directive(node, "cost")?.Arguments![0].Value is GraphQLStringValue weight ? long.Parse(weight.Value.Span, CultureInfo.InvariantCulture) : null;

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Named(nonNull.Type),
        GraphQLListType list => Named(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private sealed class Walk(PrintedCost schema, GraphQLDocument document, IReadOnlyDictionary<string, object?> variables)
    {
        private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);

        /// <param name="type">The type on which the selections stand.</param>
        /// <param name="sets">The selections.</param>
        /// <param name="parents">How many objects of the type there are.</param>
        /// <param name="sizes">How many items the lists below have, by field.</param>
        public long Of(string type, IEnumerable<GraphQLSelectionSet?> sets, long parents, Dictionary<string, long> sizes)
        {
            var all = sets.OfType<GraphQLSelectionSet>().ToList();
            return schema._possible.TryGetValue(type, out var possible) ? possible.Max(one => OfObject(one, all, parents, sizes)) : OfObject(type, all, parents, sizes);
        }

        private long OfObject(string type, List<GraphQLSelectionSet> sets, long parents, Dictionary<string, long> sizes)
        {
            var fields = sets.SelectMany(set => Collect(type, set)).GroupBy(field => (field.Alias?.Name ?? field.Name).StringValue);
            return fields.Sum(same => OfField(type, same.First(), [.. same.Select(field => field.SelectionSet)], parents, sizes));
        }

        private long OfField(string type, GraphQLField field, List<GraphQLSelectionSet?> below, long parents, Dictionary<string, long> sizes)
        {
            var name = field.Name.StringValue;
            if (name.StartsWith("__", StringComparison.Ordinal)) return 0;
            var definition = schema.Field(type, name)!;
            var named = Named(definition.Type);
            if (below.TrueForAll(set => set is null)) return 0;
            var listed = Directive(definition, "listSize");
            var size = listed is null ? 1 : Size(field, listed);
            var sized = listed is null ? [] : Texts(listed, "sizedFields");
            var count = parents * (sizes.TryGetValue(name, out var given) ? given : sized.Count == 0 ? size : 1);
            var cost = (count * (Weight((IHasDirectivesNode)schema._types[named]) ?? 1)) + Of(named, below, count, sized.ToDictionary(member => member, _ => size));
            return sized.Contains("groups") || cost > 0 || sized.Count == 0 ? cost : parents * size;
        }

        private long Size(GraphQLField field, GraphQLDirective listed)
        {
            if (Texts(listed, "sizedFields").Contains("groups") && field.Arguments?.Any(argument => argument.Name.Value == "groupBy") != true) return 1;
            var most = Number(listed, "assumedSize")!.Value;
            var given = (field.Arguments?.Items ?? []).Where(argument => Texts(listed, "slicingArguments").Contains(argument.Name.StringValue)).Select(argument => Value(argument.Value)).FirstOrDefault(value => value is not null);
            return given is { } size ? Math.Min(size, most) : Number(listed, "slicingArgumentDefaultValue") ?? most;
        }

        private long? Value(GraphQLValue value) => value switch
        {
            GraphQLIntValue number => long.Parse(number.Value.Span, CultureInfo.InvariantCulture),
            GraphQLVariable variable => variables.GetValueOrDefault(variable.Name.StringValue) is { } given ? Convert.ToInt64(given, CultureInfo.InvariantCulture) : null,
            _ => null,
        };

        private IEnumerable<GraphQLField> Collect(string type, GraphQLSelectionSet set) => set.Selections.Where(IsIncluded).SelectMany(selection => selection switch
        {
            GraphQLField field => [field],
            GraphQLInlineFragment inline => Applies(inline.TypeCondition?.Type.Name.StringValue, type) ? Collect(type, inline.SelectionSet) : [],
            GraphQLFragmentSpread spread when _fragments[spread.FragmentName.Name.StringValue] is var fragment && Applies(fragment.TypeCondition.Type.Name.StringValue, type) => Collect(type, fragment.SelectionSet),
            _ => [],
        });

        private bool Applies(string? condition, string type) => condition is null || condition == type || (schema._possible.TryGetValue(condition, out var possible) && possible.Contains(type));

        private bool IsIncluded(ASTNode selection) => (Directive((IHasDirectivesNode)selection, "skip") is not { } skip || !Truth(skip)) && (Directive((IHasDirectivesNode)selection, "include") is not { } include || Truth(include));

        private bool Truth(GraphQLDirective directive) => directive.Arguments![0].Value switch
        {
            GraphQLBooleanValue { BoolValue: var value } => value,
            GraphQLVariable variable => variables.GetValueOrDefault(variable.Name.StringValue) is true,
            _ => false,
        };

        private static long? Number(GraphQLDirective directive, string argument)
            => directive.Arguments?.FirstOrDefault(given => given.Name.Value == argument)?.Value is GraphQLIntValue number ? long.Parse(number.Value.Span, CultureInfo.InvariantCulture) : null;

        private static List<string> Texts(GraphQLDirective directive, string argument)
            => directive.Arguments?.FirstOrDefault(given => given.Name.Value == argument)?.Value is GraphQLListValue { Values: { } values } ? [.. values.OfType<GraphQLStringValue>().Select(value => value.Value.ToString())] : [];
    }
}
