using System.Text;
using System.Text.Json;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Federation;

/// <summary><c>_service</c>: the subgraph's text, shared by all plans that hold it.</summary>
internal sealed class ServicePlanner(SelectionPlanner selections)
{
    private bool _isAsked;

    /// <exception cref="ReadRequestException">The text is asked for more than once: it is large.</exception>
    public ReadRoot Plan(string responseKey, List<GraphQLField> fields)
    {
        var pieces = new List<byte[]>();
        foreach (var (name, isText) in selections.Parts(fields, FederationTypes.ServiceType, name => name == "sdl"))
        {
            if (isText && _isAsked) throw new ReadRequestException("HUB_OPERATION_TOO_LARGE", "The subgraph's sdl is asked for more than once; once is enough.");
            _isAsked |= isText;
            pieces.Add(Encoding.UTF8.GetBytes($"{(pieces.Count == 0 ? '{' : ',')}{JsonSerializer.Serialize(name)}:"));
            pieces.Add(isText ? SubgraphText.Json : Encoding.UTF8.GetBytes($"\"{FederationTypes.ServiceType}\""));
        }

        // Where everything is skipped.
        if (pieces.Count == 0) pieces.Add("{"u8.ToArray());
        pieces.Add("}"u8.ToArray());
        return new ReadRoot.Pieces(responseKey, pieces);
    }
}
