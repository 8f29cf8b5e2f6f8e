using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Jianye.DataHub.Schema.Incremental;

namespace Jianye.DataHub.Tests.Integration.Incremental;

/// <summary>Puts <c>@defer</c> and <c>@stream</c> into a document that has none.</summary>
/// <param name="decide">Which of the places that are offered are taken.</param>
internal sealed class PartedDocument(Func<PartedPlace, bool> decide)
{
    private int _labels;

    /// <summary>Everything later that can be.</summary>
    public static string Wholly(string query) => new PartedDocument(_ => true).Of(query);

    /// <summary>Only lists, each after its first item.</summary>
    public static string Streamed(string query) => new PartedDocument(place => place == PartedPlace.List).Of(query);

    /// <summary>Only fragments.</summary>
    public static string Deferred(string query) => new PartedDocument(place => place != PartedPlace.List).Of(query);

    /// <summary>Here and there.</summary>
    public static string AtRandom(string query, int seed)
    {
        var random = new Random(seed);
        return new PartedDocument(_ => random.Next(3) == 0).Of(query);
    }

    private string Of(string query)
    {
        var document = Parser.Parse(query);
        foreach (var definition in document.Definitions)
        {
            if (definition is IHasSelectionSetNode { SelectionSet: { } set }) Change(set);
        }

        return new SDLPrinter().Print(document);
    }

    private void Change(GraphQLSelectionSet set)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is IHasSelectionSetNode { SelectionSet: { } nested }) Change(nested);
            switch (selection)
            {
                case GraphQLField { SelectionSet: not null } field when field.Name.Value == "nodes" || field.Name.Value == "edges":
                    if (field.Arguments is null && decide(PartedPlace.List)) Add(field, IncrementalDirectives.Stream, 1);
                    break;
                case GraphQLInlineFragment or GraphQLFragmentSpread when decide(PartedPlace.Fragment):
                    Add((IHasDirectivesNode)selection, IncrementalDirectives.Defer, null);
                    break;
            }
        }

        // The second half of what is selected, and all of it where that is one thing.
        var from = set.Selections.Count / 2;
        if (set.Selections.Count == 0 || !decide(PartedPlace.Half)) return;
        var inside = new GraphQLInlineFragment(new GraphQLSelectionSet(set.Selections[from..]));
        Add(inside, IncrementalDirectives.Defer, null);
        set.Selections.RemoveRange(from, set.Selections.Count - from);
        set.Selections.Add(inside);
    }

    private void Add(IHasDirectivesNode node, string name, int? first)
    {
        var arguments = new List<GraphQLArgument> { new(new GraphQLName("label"), new GraphQLStringValue($"{name} {_labels++}")) };
        if (first is { } count) arguments.Add(new GraphQLArgument(new GraphQLName(IncrementalDirectives.InitialCount), new GraphQLIntValue(count)));
        var directive = new GraphQLDirective(new GraphQLName(name)) { Arguments = new GraphQLArguments(arguments) };
        node.Directives = new GraphQLDirectives([.. node.Directives?.Items ?? [], directive]);
    }
}
