using GraphQLParser;
using GraphQLParser.AST;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Looks for what people write into filters and do not mean: members of one object are joined by "and", so an <c>or</c> with one
/// alternative beside others is an "and" as well.</summary>
internal static class FilterWarnings
{
    /// <param name="where">The filter.</param>
    /// <param name="field">The field whose argument it is.</param>
    /// <param name="place">Where that stands in the document.</param>
    public static IEnumerable<GraphWarning> Of(InputNode where, GraphQLField field, Location place)
    {
        if (!HoldsLoneOr(where)) return [];
        return [new GraphWarning(
            "HUB_LONE_OR",
            $"An or in the where of {field.Name.StringValue} has one alternative only and joins it to what stands beside it by and; write every alternative as an item of its list.",
            place.Line,
            place.Column)];
    }

    private static bool HoldsLoneOr(InputNode node) => node switch
    {
        InputNode.List list => list.Items.Any(HoldsLoneOr),
        InputNode.Object filter => filter.Members.Any(member => member is { Field.Name: "or", Value: InputNode.List { Items.Count: 1 } } || HoldsLoneOr(member.Value)),
        _ => false,
    };
}
