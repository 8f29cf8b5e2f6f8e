using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Federation;

/// <summary><c>_entities</c>: what is read of each type that the representations name.</summary>
internal sealed class RepresentationsPlanner(ArgumentReader arguments, SelectionPlanner selections)
{
    private readonly List<GraphError> _faults = [];

    /// <summary>Representations that name nothing, each with its place.</summary>
    public IReadOnlyList<GraphError> Faults => _faults;

    public ReadRoot Plan(string responseKey, FieldType definition, List<GraphQLField> fields)
    {
        var given = (InputNode.List)arguments.Read(fields[0], definition, FederationTypes.Representations)!;
        if (given.Items.Count > OperationLimits.MostRepresentations)
        {
            throw new ReadRequestException("HC0076", $"At most {OperationLimits.MostRepresentations} representations can be asked for at once, but {given.Items.Count} were.");
        }

        var references = given.Items.Select(item => (item as InputNode.Leaf)?.Value).ToList();
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i] is RowReference.Unreadable fault) _faults.Add(new GraphError(fault.Code, fault.Reason) { Path = [responseKey, i] });
        }

        var types = references.OfType<RowReference.ByKey>().GroupBy(reference => reference.Entity)
            .Select(type => (type.Key, Keys(type), selections.Entity(type.Key, fields)));
        return new ReadRoot.ByReferences(responseKey, given.Source, [.. types], Representations.Priced(references.Count));
    }

    /// <summary>In the entity's order, so that the same keys make the same statement.</summary>
    private static IReadOnlyList<EntityKey> Keys(IGrouping<EntityModel, RowReference.ByKey> references)
        => [.. EntityKey.Of(references.Key).Where(key => references.Any(reference => reference.Key == key))];
}
