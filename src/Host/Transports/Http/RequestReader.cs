using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
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
    /// <exception cref="RequestException">The body is no GraphQL request.</exception>
    public static async Task<GraphRequest> FromBodyAsync(HttpRequest request, BodyBudget.Share share)
    {
        if (request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", "The body was expected as it is, without a Content-Encoding.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", "The Content-Type was expected to be application/json.");
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
            using var body = JsonDocument.Parse(bytes, Options);
            if (body.RootElement.ValueKind != JsonValueKind.Object) throw Malformed("The body was expected to be a JSON object with the member query.");
            return new GraphRequest(
                Text(body.RootElement, "query") ?? throw Malformed("The request has no document; the member query was expected to hold it."),
                Text(body.RootElement, "operationName"),
                Members(body.RootElement, "variables"),
                IsReadOnly: false);
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
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RequestException(fault.StatusCode, "HC0010", "The body is larger than the operator of the hub allows; send less at once.");
        }
        finally
        {
            if (end is { } read) request.BodyReader.AdvanceTo(read);
        }
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
    public static GraphRequest FromQuery(HttpRequest request)
    {
        var query = request.Query["query"].ToString();
        if (query.Length == 0) throw Malformed("The request has no document; the parameter query was expected to hold it.");
        var variables = request.Query["variables"].ToString();
        try
        {
            using var parsed = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables, Options);
            using var extensions = JsonDocument.Parse(request.Query["extensions"].ToString() is { Length: > 0 } text ? text : "{}", Options);
            if (extensions.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) throw Malformed("The parameter extensions was expected to be a JSON object.");
            return new GraphRequest(
                query,
                request.Query["operationName"].ToString() is { Length: > 0 } name ? name : null,
                Inputs(parsed.RootElement, "variables"),
                IsReadOnly: true);
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

    private static Inputs Members(JsonElement body, string member)
    {
        if (body.TryGetProperty("extensions", out var extensions) && extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw Malformed("The member extensions was expected to be an object.");
        }

        return body.TryGetProperty(member, out var value) ? Inputs(value, member) : GraphQL.Inputs.Empty;
    }

    private static Inputs Inputs(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => GraphQL.Inputs.Empty,
        JsonValueKind.Object => Serializer.ReadNode<Inputs>(value) ?? GraphQL.Inputs.Empty,
        _ => throw Malformed($"The {name} were expected to be an object, each member a variable."),
    };

    private static RequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "HC0009", message);
}
