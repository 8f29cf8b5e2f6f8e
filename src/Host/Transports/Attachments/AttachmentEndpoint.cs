using System.Text.Json;
using GraphQL;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Attachments;

/// <summary><c>GET /attachments/{id}</c>: a file, for who may see its row. The row is asked for as any caller's query is, so that the same guards hold, and the same entry is written down.</summary>
internal sealed partial class AttachmentEndpoint(GraphExecutor graph, AttachmentStore store, ExecutionGate gate, ILogger<AttachmentEndpoint> log)
{
    public const string Path = "/attachments";

    private const string Question = "query downloadAttachment($id: ID!) { attachment(id: $id) { name mediaType sha256 uploadedAt } }";

    /// <summary>Shown as a page all the same, it could do nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task AnswerAsync(HttpContext http, Guid id)
    {
        try
        {
            var credential = await http.CredentialOfAsync();
            using var response = await AskAsync(http, new GraphRequest(Question, null, new Inputs(new Dictionary<string, object?> { ["id"] = WireId.Write(nameof(Attachment), id) }), IsReadOnly: true)
            {
                Caller = credential.Caller,
                Purpose = http.PurposeOf(),
                Address = http.AddressOf(),
            });
            await WriteAsync(http, response);
        }
        catch (TokenException fault)
        {
            fault.WriteHeaders(http.Response);
            await Refusal.WriteAsync(http, fault.Status, new GraphError(fault.Code, fault.Message));
        }
        catch (RequestException fault)
        {
            await Refusal.WriteAsync(http, fault.Status, fault.Error, fault.RetryAfter);
        }
    }

    /// <summary>In its turn, which is over before the file is sent.</summary>
    private async Task<GraphResponse> AskAsync(HttpContext http, GraphRequest request)
    {
        using var turn = await gate.EnterAsync(http.RequestAborted);
        return await graph.ExecuteAsync(request, http.RequestAborted);
    }

    private async Task WriteAsync(HttpContext http, GraphResponse response)
    {
        if (response.Kind == ResponseKind.Unavailable) throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_UNAVAILABLE", "The hub's database does not answer, or it can't be written down who reads; send the request again in a moment.");
        if (response.Kind != ResponseKind.Executed) throw new RequestException(StatusCodes.Status500InternalServerError, "HUB_UNEXPECTED", "The attachment can't be read; the operator finds the reason in the log.");
        using var answer = JsonDocument.Parse(response.Json);
        var row = answer.RootElement.GetProperty("data").GetProperty("attachment");
        // Who sees not even the name sees the file less.
        if (row.ValueKind == JsonValueKind.Null || row.GetProperty("name").GetString() is not { } name || row.GetProperty("sha256").GetString() is not { } digest) throw NotFound();
        if (store.Open(digest) is not { } file)
        {
            Missing(log, digest);
            throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_UPLOAD_MISSING", "The hub does not find the file of this attachment; tell its operator.");
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "private, no-store";
        await Results.File(
            file, row.GetProperty("mediaType").GetString(), name, row.GetProperty("uploadedAt").GetDateTimeOffset(), new EntityTagHeaderValue($"\"{digest}\""), enableRangeProcessing: true).ExecuteAsync(http);
    }

    public static RequestException NotFound() => new(StatusCodes.Status404NotFound, "HUB_UPLOAD_UNKNOWN", "There is no attachment of this id that you could see.");

    [LoggerMessage(Level = LogLevel.Critical, Message = "The file {Digest} of an attachment is missing in the folder of attachments: bring it back from where it is saved.")]
    private static partial void Missing(ILogger log, string digest);
}
