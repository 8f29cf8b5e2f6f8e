using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Validation;

/// <summary>Types lead to fields and fields to types: each such step multiplies the answer. Tools need one step, two are allowed.</summary>
internal static class IntrospectionLimit
{
    private const int MostSteps = 2;

    private static readonly HashSet<string> Steps = ["fields", "inputFields", "interfaces", "possibleTypes"];

    /// <exception cref="ReadRequestException">The introspection goes in circles (HC0086).</exception>
    public static void Check(GraphQLDocument document, GraphQLField root)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
        Check(root.SelectionSet, 0, fragments);
    }

    private static void Check(GraphQLSelectionSet? set, int steps, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    var taken = steps + (Steps.Contains(field.Name.StringValue) ? 1 : 0);
                    if (taken > MostSteps)
                    {
                        throw new ReadRequestException("HC0086", "The introspection goes in circles: fields of types of fields can be asked for twice in a row at most.");
                    }

                    Check(field.SelectionSet, taken, fragments);
                    break;
                case GraphQLInlineFragment inline:
                    Check(inline.SelectionSet, steps, fragments);
                    break;
                case GraphQLFragmentSpread spread:
                    Check(fragments[spread.FragmentName.Name.StringValue].SelectionSet, steps, fragments);
                    break;
            }
        }
    }
}
