using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>Reads a GraphQL request from a body or an address.</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static readonly GraphQLSerializer Serializer = new(options => options.MaxDepth = 64);

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="share">Counts what is held of it.</param>
    /// <param name="spool">Takes the files of a form; null where none is taken.</param>
    /// <param name="mostOfBatch">Requests that a list may hold; 0 where no list is taken.</param>
    /// <exception cref="RequestException">The body is no GraphQL request and no list of them.</exception>
    public static async Task<SentBody> FromBodyAsync(HttpRequest request, BodyBudget.Share share, UploadSpool? spool, int mostOfBatch)
    {
        if (request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", "The body was expected as it is, without a Content-Encoding.");
        }

        if (spool is not null && FormReader.IsForm(request)) return SentBody.Of(await FromFormAsync(request, share, spool));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", spool is null ? "The Content-Type was expected to be application/json." : "The Content-Type was expected to be application/json, or multipart/form-data where files are sent along.");
        }

        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", "The body was expected in UTF-8.");
        }

        SequencePosition? end = null;
        try
        {
            var bytes = await ReadAsync(request, share);
            end = bytes.End;
            return FromJson(bytes, body => OneOrSeveral(body, request, mostOfBatch));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        finally
        {
            if (end is { } read) request.BodyReader.AdvanceTo(read);
        }
    }

    private static async Task<SentOperation> FromFormAsync(HttpRequest request, BodyBudget.Share share, UploadSpool spool)
    {
        try
        {
            return await FormReader.ReadAsync(request, share, spool, operations => FromJson(new ReadOnlySequence<byte>(operations), body => One(body, request)));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
    }

    /// <exception cref="RequestException">It is no JSON, or no GraphQL request.</exception>
    private static T FromJson<T>(ReadOnlySequence<byte> bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var body = JsonDocument.Parse(bytes, Options);
            return read(body.RootElement);
        }
        catch (JsonException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "The body can't be read as JSON of at most 64 levels.");
        }
        catch (InvalidOperationException)
        {
            // So the reader says that a string is no text: bytes that are no UTF-8, half a surrogate pair.
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "The body can't be read as JSON: a string in it is no valid UTF-8 or holds half a surrogate pair.");
        }
    }

    private static SentBody OneOrSeveral(JsonElement body, HttpRequest request, int most)
    {
        if (body.ValueKind != JsonValueKind.Array) return SentBody.Of(One(body, request));
        if (most == 0) throw Malformed("The hub takes no list of requests; send each by itself.");
        if (IdOfAddress(request) is not null) throw Malformed("The address names one document: the body was expected to be a JSON object, no list.");
        var count = body.GetArrayLength();
        if (count == 0) throw Malformed("The list holds no request; one at least was expected.");
        if (count > most) throw new RequestException(StatusCodes.Status400BadRequest, "HUB_BATCH_TOO_LARGE", $"The list holds {count} requests, more than the {most} allowed; send it in parts.");
        return new SentBody([.. body.EnumerateArray().Select(item => One(item, request))], IsBatch: true);
    }

    private static SentOperation One(JsonElement body, HttpRequest request) => body.ValueKind == JsonValueKind.Object
        ? Of(body, IdOfAddress(request), NameOfAddress(request))
        : throw Malformed("Each request was expected to be a JSON object with the member query.");

    /// <param name="payload">Of a message of a socket: an object.</param>
    /// <exception cref="RequestException">The payload is no GraphQL request.</exception>
    public static SentOperation FromMessage(JsonElement payload)
    {
        try
        {
            return Of(payload, null, null);
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "a string holds half a surrogate pair.");
        }
    }

    private static SentOperation Of(JsonElement body, string? idOfAddress, string? nameOfAddress)
    {
        var query = Text(body, "query");
        var id = idOfAddress ?? Text(body, "id") ?? Text(body, "documentId");
        var hash = body.TryGetProperty("extensions", out var extensions) ? HashOf(extensions) : null;
        if ((query ?? id ?? hash) is null) throw Malformed("The request has no document; the member query was expected to hold it, or id to name one that is stored.");
        var variables = body.TryGetProperty("variables", out var given) ? Inputs(given, "variables") : GraphQL.Inputs.Empty;
        return new SentOperation(new GraphRequest(query ?? "", nameOfAddress ?? Text(body, "operationName"), variables, IsReadOnly: false), id, query is "" ? null : hash);
    }

    /// <summary>The whole body, in the connection's own buffers.</summary>
    private static async Task<ReadOnlySequence<byte>> ReadAsync(HttpRequest request, BodyBudget.Share share)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (!share.TryHold(read.Buffer.Length))
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_BUSY", "The hub is reading as many large requests as it can; send the request again in a moment.");
            }

            if (read.IsCompleted) return read.Buffer;
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <exception cref="RequestException">The address holds no GraphQL request.</exception>
    public static SentOperation FromQuery(HttpRequest request)
    {
        var query = request.Query["query"].ToString();
        var id = IdOfAddress(request) ?? Word(request, "id") ?? Word(request, "documentId");
        var variables = request.Query["variables"].ToString();
        try
        {
            using var parsed = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables, Options);
            using var extensions = JsonDocument.Parse(request.Query["extensions"].ToString() is { Length: > 0 } text ? text : "{}", Options);
            var hash = HashOf(extensions.RootElement);
            if (query.Length == 0 && (id ?? hash) is null) throw Malformed("The request has no document; the parameter query was expected to hold it, or id to name one that is stored.");
            return new SentOperation(new GraphRequest(query, NameOfAddress(request) ?? Word(request, "operationName"), Inputs(parsed.RootElement, "variables"), IsReadOnly: true), id, hash);
        }
        catch (JsonException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "The parameters variables and extensions were expected to be JSON.");
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, "HC0012", "The parameter variables can't be read: a string in it holds half a surrogate pair.");
        }
    }

    private static string? Text(JsonElement body, string member)
        => !body.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"The member {member} was expected to be a string.");

    /// <summary>The id in <c>/graphql/persisted/{id}</c>; null at other addresses.</summary>
    private static string? IdOfAddress(HttpRequest request) => request.RouteValues["id"] as string;

    private static string? NameOfAddress(HttpRequest request) => request.RouteValues["operationName"] as string;

    private static string? Word(HttpRequest request, string parameter) => request.Query[parameter].ToString() is { Length: > 0 } word ? word : null;

    /// <summary>The hash of <c>extensions.persistedQuery</c>; null where there is none.</summary>
    private static string? HashOf(JsonElement extensions)
    {
        if (extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) throw Malformed("The extensions were expected to be a JSON object.");
        if (extensions.ValueKind == JsonValueKind.Null || !extensions.TryGetProperty("persistedQuery", out var persisted)) return null;
        return persisted.ValueKind == JsonValueKind.Object && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : throw Malformed("The extension persistedQuery was expected to be an object with the member sha256Hash.");
    }

    private static Inputs Inputs(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => GraphQL.Inputs.Empty,
        JsonValueKind.Object => Serializer.ReadNode<Inputs>(value) ?? GraphQL.Inputs.Empty,
        _ => throw Malformed($"The {name} were expected to be an object, each member a variable."),
    };

    private static RequestException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "HC0010", "The body is larger than the operator of the hub allows; send less at once.");

    private static RequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "HC0009", message);
}
