using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>Reads a GraphQL request from JSON.</summary>
internal static class RequestJson
{
    public const int MaximumDepth = 64;

    private static readonly GraphQLSerializer Serializer = new(options => options.MaxDepth = MaximumDepth);

    /// <param name="payload">Of a message of a socket: an object.</param>
    /// <exception cref="RequestException">The payload is no GraphQL request.</exception>
    public static SentOperation FromMessage(JsonElement payload)
    {
        try
        {
            return Read(payload, null, null);
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "a string holds half a surrogate pair.");
        }
    }

    /// <summary>A request with one set of variables.</summary>
    /// <exception cref="RequestException">It is no GraphQL request.</exception>
    public static SentOperation Read(JsonElement body, string? id, string? operationName)
    {
        var sent = WithoutVariables(body, id, operationName);
        return body.TryGetProperty("variables", out var given) ? With(sent, given) : sent;
    }

    /// <summary>All of a request but its variables.</summary>
    /// <param name="body">An object.</param>
    /// <param name="id">The id in the address; null at other addresses.</param>
    /// <param name="operationName">The operation that the address names; null where it names none.</param>
    /// <exception cref="RequestException">It is no GraphQL request.</exception>
    public static SentOperation WithoutVariables(JsonElement body, string? id, string? operationName)
    {
        var query = Text(body, "query");
        id ??= Text(body, "id") ?? Text(body, "documentId");
        var hash = body.TryGetProperty("extensions", out var extensions) ? HashOf(extensions) : null;
        if ((query ?? id ?? hash) is null) throw Malformed("The request has no document; the member query was expected to hold it, or id to name one that is stored.");
        return new SentOperation(new GraphRequest(query ?? "", operationName ?? Text(body, "operationName"), GraphQL.Inputs.Empty, IsReadOnly: false), id, query is "" ? null : hash);
    }

    /// <exception cref="RequestException">The variables are no object.</exception>
    public static SentOperation With(SentOperation sent, JsonElement variables) => sent with { Request = sent.Request with { Variables = Inputs(variables) } };

    /// <summary>The hash of <c>extensions.persistedQuery</c>; null where there is none.</summary>
    /// <exception cref="RequestException">The extensions are no object, or that one holds no hash.</exception>
    public static string? HashOf(JsonElement extensions)
    {
        if (extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) throw Malformed("The extensions were expected to be a JSON object.");
        if (extensions.ValueKind == JsonValueKind.Null || !extensions.TryGetProperty("persistedQuery", out var persisted)) return null;
        return persisted.ValueKind == JsonValueKind.Object && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : throw Malformed("The extension persistedQuery was expected to be an object with the member sha256Hash.");
    }

    /// <exception cref="RequestException">They are no object.</exception>
    public static Inputs Inputs(JsonElement variables) => variables.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => GraphQL.Inputs.Empty,
        JsonValueKind.Object => Serializer.ReadNode<Inputs>(variables) ?? GraphQL.Inputs.Empty,
        _ => throw Malformed("The variables were expected to be an object, each member a variable."),
    };

    public static RequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "HC0009", message);

    private static string? Text(JsonElement body, string member)
        => !body.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"The member {member} was expected to be a string.");
}
