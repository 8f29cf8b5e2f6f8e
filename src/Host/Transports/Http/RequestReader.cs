using System.Buffers;
using System.Text.Json;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Transports.Http.Batches;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>Reads a GraphQL request from a body or an address.</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RequestJson.MaximumDepth };

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="share">Counts what is held of it.</param>
    /// <param name="spool">Takes the files of a form; null where none is taken.</param>
    /// <param name="mostOfBatch">Operations that a body may ask for; 0 where it may ask for one only.</param>
    /// <exception cref="RequestException">The body is no GraphQL request and no list of them.</exception>
    public static async Task<SentBody> FromBodyAsync(HttpRequest request, BodyBudget.Share share, UploadSpool? spool, int mostOfBatch)
    {
        if (request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "HC0009", "The body was expected as it is, without a Content-Encoding.");
        }

        var batches = new BatchReader(mostOfBatch, IdOfAddress(request), NameOfAddress(request), OperationNames.Of(request));
        if (spool is not null && FormReader.IsForm(request)) return await FromFormAsync(request, share, spool, batches);
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
            return FromJson(bytes, batches);
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

    private static async Task<SentBody> FromFormAsync(HttpRequest request, BodyBudget.Share share, UploadSpool spool, BatchReader batches)
    {
        if (OperationNames.Of(request) is not null) throw RequestJson.Malformed($"A form asks for one operation, or for a list of requests: {OperationNames.Parameter} was not expected with it.");
        try
        {
            return await FormReader.ReadAsync(request, share, spool, operations => FromJson(new ReadOnlySequence<byte>(operations), batches));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
    }

    /// <exception cref="RequestException">It is no JSON, or no GraphQL request.</exception>
    private static SentBody FromJson(ReadOnlySequence<byte> bytes, BatchReader batches)
    {
        try
        {
            using var body = JsonDocument.Parse(bytes, Options);
            return batches.Read(body.RootElement);
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
        if (OperationNames.Of(request) is not null) throw RequestJson.Malformed($"Several operations are asked for by POST: {OperationNames.Parameter} was not expected in a GET.");
        var query = request.Query["query"].ToString();
        var id = IdOfAddress(request) ?? Word(request, "id") ?? Word(request, "documentId");
        var variables = request.Query["variables"].ToString();
        try
        {
            using var parsed = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables, Options);
            using var extensions = JsonDocument.Parse(request.Query["extensions"].ToString() is { Length: > 0 } text ? text : "{}", Options);
            var hash = RequestJson.HashOf(extensions.RootElement);
            if (query.Length == 0 && (id ?? hash) is null) throw RequestJson.Malformed("The request has no document; the parameter query was expected to hold it, or id to name one that is stored.");
            return new SentOperation(new GraphRequest(query, NameOfAddress(request) ?? Word(request, "operationName"), RequestJson.Inputs(parsed.RootElement), IsReadOnly: true), id, hash);
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

    /// <summary>The id in <c>/graphql/persisted/{id}</c>; null at other addresses.</summary>
    private static string? IdOfAddress(HttpRequest request) => request.RouteValues["id"] as string;

    private static string? NameOfAddress(HttpRequest request) => request.RouteValues["operationName"] as string;

    private static string? Word(HttpRequest request, string parameter) => request.Query[parameter].ToString() is { Length: > 0 } word ? word : null;

    private static RequestException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "HC0010", "The body is larger than the operator of the hub allows; send less at once.");
}
