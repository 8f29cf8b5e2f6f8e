using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>The fields of a selection by response key, in the order of the specification: fragments opened, skip and include obeyed,
/// repeats merged.</summary>
internal sealed class FieldCollector(ISchema schema, GraphQLDocument document, IReadOnlyDictionary<string, object?> variables)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
        .ToDictionary(fragment => (string)fragment.FragmentName.Name.Value);

    /// <summary>The merged fields of several selection sets on one type.</summary>
    public IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> Collect(IObjectGraphType type, IEnumerable<GraphQLSelectionSet?> sets)
    {
        var collected = new List<(string, List<GraphQLField>)>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var set in sets) Collect(type, set, collected, positions, []);
        return collected;
    }

    /// <summary>Where a field stands in the document.</summary>
    public Location PlaceOf(GraphQLField field) => Location.FromLinearPosition(document.Source, field.Location.Start);

    /// <summary>The name of a field in the answer.</summary>
    public static string KeyOf(GraphQLField field) => (string)(field.Alias?.Name.Value ?? field.Name.Value);

    /// <summary>What a fragment selects of a type; null where it is about another one, and for a field.</summary>
    public GraphQLSelectionSet? BodyOf(IObjectGraphType type, ASTNode selection)
    {
        var (condition, set) = selection switch
        {
            GraphQLInlineFragment inline => (inline.TypeCondition, inline.SelectionSet),
            GraphQLFragmentSpread spread => (_fragments[(string)spread.FragmentName.Name.Value].TypeCondition, _fragments[(string)spread.FragmentName.Name.Value].SelectionSet),
            _ => default((GraphQLTypeCondition?, GraphQLSelectionSet?)),
        };
        return set is not null && Applies(condition, type) ? set : null;
    }

    /// <summary>Whether skip and include leave a selection.</summary>
    public bool IsIncluded(ASTNode selection) => selection is not IHasDirectivesNode directed || IsIncluded(directed);

    private void Collect(
        IObjectGraphType type, GraphQLSelectionSet? set, List<(string, List<GraphQLField> Fields)> collected, Dictionary<string, int> positions, HashSet<string> opened)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode directed && !IsIncluded(directed)) continue;
            switch (selection)
            {
                case GraphQLField field:
                    var key = KeyOf(field);
                    if (positions.TryGetValue(key, out var position))
                    {
                        collected[position].Fields.Add(field);
                    }
                    else
                    {
                        positions[key] = collected.Count;
                        collected.Add((key, [field]));
                    }

                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected, positions, opened);
                    break;
                case GraphQLFragmentSpread spread when opened.Add((string)spread.FragmentName.Name.Value):
                    var fragment = _fragments[(string)spread.FragmentName.Name.Value];
                    if (Applies(fragment.TypeCondition, type)) Collect(type, fragment.SelectionSet, collected, positions, opened);
                    break;
            }
        }
    }

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type)
        => condition is null || condition.Type.Name.Value == type.Name || schema.AllTypes[condition.Type.Name.Value] switch
        {
            IInterfaceGraphType common => type.ResolvedInterfaces.Contains(common),
            UnionGraphType union => union.PossibleTypes.Contains(type),
            _ => false,
        };

    private bool IsIncluded(IHasDirectivesNode node)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var name = directive.Name.Value;
            if (name != "skip" && name != "include") continue;
            var condition = directive.Arguments!.Items[0].Value switch
            {
                GraphQLBooleanValue literal => literal.BoolValue,
                GraphQLVariable variable => variables.GetValueOrDefault((string)variable.Name.Value) is true,
                _ => false,
            };
            if (condition == (name == "skip")) return false;
        }

        return true;
    }
}
