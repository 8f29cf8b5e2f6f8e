using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading.Searching;
using Jianye.DataHub.Schema.Roots;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns <c>search</c> into what is searched and what is written of each kind.</summary>
internal sealed class SearchPlanner(ArgumentReader arguments, SelectionPlanner selections)
{
    public ReadSearch Plan(FieldType definition, List<GraphQLField> fields)
    {
        var text = ((InputNode.Leaf)arguments.Read(fields[0], definition, "text")!).Source;
        var named = (arguments.Read(fields[0], definition, "kinds") as InputNode.List)?.Items.OfType<InputNode.Leaf>().Select(kind => SearchTypes.KindOf(kind.Value)).Distinct().ToList();
        var near = arguments.Read(fields[0], definition, "near") is InputNode.Object given ? ProximityPlanner.Origin("near", given) : default;
        var sizes = PageSizes.Of(definition)!;
        var size = CollectionPlanner.Size(arguments.Read(fields[0], definition, "first") as InputNode.Leaf, sizes);
        return new ReadSearch(
            text, size, sizes.Maximum, [.. SearchedTexts.Kinds.Where(kind => named?.Contains(kind) != false).Select(kind => new SearchedKind(kind, selections.Entity(kind, fields), named is not null))],
            near.From, near.Metres);
    }
}
