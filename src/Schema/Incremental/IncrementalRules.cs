using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>What the specification asks of <c>@defer</c> and <c>@stream</c> beyond the places where they may stand.</summary>
internal sealed class IncrementalRules
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly List<GraphError> _errors = [];

    private IncrementalRules(ISchema schema, GraphQLDocument document)
    {
        (_schema, _document) = (schema, document);
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);
    }

    /// <summary>Whether a document has one of the directives.</summary>
    public static bool Concerns(GraphQLDocument document) => Uses(document).Any();

    /// <param name="schema">The graph.</param>
    /// <param name="document">A document that is valid but for these rules.</param>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public static IReadOnlyList<GraphError> Check(ISchema schema, GraphQLDocument document)
    {
        if (!Concerns(document)) return [];
        var rules = new IncrementalRules(schema, document);
        rules.CheckLabels();
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>()) rules.Check(operation);
        return [.. rules._errors.DistinctBy(error => (error.Message, error.Locations[0]))];
    }

    private static IEnumerable<(ASTNode Node, GraphQLDirective Directive)> Uses(GraphQLDocument document)
        => document.Definitions.OfType<IHasSelectionSetNode>().SelectMany(definition => Uses(definition.SelectionSet));

    private static IEnumerable<(ASTNode Node, GraphQLDirective Directive)> Uses(GraphQLSelectionSet? set)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            foreach (var directive in (selection as IHasDirectivesNode)?.Directives?.Items ?? [])
            {
                if (directive.Name.Value == IncrementalDirectives.Defer || directive.Name.Value == IncrementalDirectives.Stream) yield return (selection, directive);
            }

            foreach (var use in Uses((selection as IHasSelectionSetNode)?.SelectionSet)) yield return use;
        }
    }

    private void CheckLabels()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, directive) in Uses(_document))
        {
            if (IncrementalDirectives.ArgumentOf(directive, "label") is GraphQLVariable) Add(directive, $"The label of @{directive.Name.StringValue} was expected to be a text, not a variable.");
            else if (IncrementalDirectives.LabelOf(directive) is { } label && !known.Add(label)) Add(directive, $"The label \"{label}\" stands at two directives; each of @defer and @stream was expected to have its own.");
        }
    }

    private void Check(GraphQLOperationDefinition operation)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => _schema.Mutation,
            OperationType.Subscription => _schema.Subscription,
            _ => _schema.Query,
        };
        if (root is null) return;
        Walk([(root, operation.SelectionSet)], operation.Operation, isRoot: true);
    }

    /// <summary>Selections on objects that stand at one place of the answer.</summary>
    private void Walk(List<(IGraphType Type, GraphQLSelectionSet Set)> sets, OperationType operation, bool isRoot)
    {
        var found = new MergedSelections();
        foreach (var (type, set) in sets) Open(type, set, operation, isRoot, found, []);
        foreach (var fields in found.ByKey.Values)
        {
            CheckStreams(fields);
            var nested = fields.Where(field => field.Field.SelectionSet is not null && field.Type is not null).Select(field => (field.Type!, field.Field.SelectionSet!)).ToList();
            if (nested.Count > 0) Walk(nested, operation, isRoot: false);
        }
    }

    private void Open(IGraphType type, GraphQLSelectionSet set, OperationType operation, bool isRoot, MergedSelections found, HashSet<string> opened)
    {
        foreach (var selection in set.Selections)
        {
            CheckPlace(selection, operation, isRoot);
            switch (selection)
            {
                case GraphQLField field:
                    var definition = (type as IComplexGraphType)?.GetField(field.Name.Value);
                    var isList = (definition?.ResolvedType is NonNullGraphType nonNull ? nonNull.ResolvedType : definition?.ResolvedType) is ListGraphType;
                    if (!isList && IncrementalDirectives.Find(field, IncrementalDirectives.Stream) is { } stream) Add(stream, $"@stream was expected on a list, but {field.Name.StringValue} is none.");
                    found.Add(new FoundField(type, field, NamedOf(definition?.ResolvedType)));
                    break;
                case GraphQLInlineFragment inline:
                    Open(TypeOf(inline.TypeCondition) ?? type, inline.SelectionSet, operation, isRoot, found, opened);
                    break;
                case GraphQLFragmentSpread spread when opened.Add(spread.FragmentName.Name.StringValue):
                    var fragment = _fragments[spread.FragmentName.Name.StringValue];
                    Open(TypeOf(fragment.TypeCondition) ?? type, fragment.SelectionSet, operation, isRoot, found, opened);
                    break;
            }
        }
    }

    private void CheckPlace(ASTNode selection, OperationType operation, bool isRoot)
    {
        if (operation == OperationType.Query) return;
        foreach (var name in new[] { IncrementalDirectives.Defer, IncrementalDirectives.Stream })
        {
            if (IncrementalDirectives.Find(selection, name) is not { } directive) continue;
            if (isRoot) Add(directive, $"@{name} can't stand at the root of a {operation.ToString().ToLowerInvariant()}; leave it out.");
            else if (operation == OperationType.Subscription && IncrementalDirectives.ArgumentOf(directive, "if") is not (GraphQLVariable or GraphQLBooleanValue { BoolValue: false }))
            {
                Add(directive, $"@{name} can't stand in a subscription, whose events come as wholes; leave it out, or switch it off by if: false.");
            }
        }
    }

    /// <summary>What is merged into one list is cut at one place.</summary>
    private void CheckStreams(List<FoundField> fields)
    {
        for (var i = 1; i < fields.Count; i++)
        {
            for (var other = 0; other < i; other++)
            {
                if (!fields[i].MayMeet(fields[other]) || fields[i].Stream == fields[other].Stream) continue;
                Add(fields[i].Field, $"The field {fields[i].Field.Name.StringValue} is asked for twice, with different @stream directives; give both the same, or different aliases.");
                return;
            }
        }
    }

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) => condition is null ? null : _schema.AllTypes[condition.Type.Name.Value];

    private static IGraphType? NamedOf(IGraphType? type) => type switch
    {
        NonNullGraphType nonNull => NamedOf(nonNull.ResolvedType),
        ListGraphType list => NamedOf(list.ResolvedType),
        _ => type,
    };

    private void Add(ASTNode node, string message)
    {
        var place = Location.FromLinearPosition(_document.Source, node.Location.Start);
        _errors.Add(new GraphError(ErrorMapper.Validation, message, [(place.Line, place.Column)]));
    }
}
