using System.Buffers;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>Answers a list of requests with a list of answers in the same order. They are run one after the other: a mutation sees what those before it have done, and a list has no more than one turn at a time.</summary>
internal static class BatchAnswer
{
    /// <summary>Each answer is sent when it is there, so that one at a time lies in memory.</summary>
    /// <param name="http">Its status is 200: what became of a request stands in its answer.</param>
    /// <param name="body">The list.</param>
    /// <param name="caller">Whose limits count each request.</param>
    /// <param name="mediaType">Of the answer.</param>
    /// <param name="run">Runs one of them.</param>
    public static async Task WriteAsync(HttpContext http, SentBody body, Caller caller, string mediaType, Func<SentOperation, Task<GraphResponse>> run)
    {
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        try
        {
            for (var i = 0; i < body.Operations.Count; i++)
            {
                using var response = await RunAsync(http, body.Operations[i], caller, isFirst: i == 0, run);
                http.Response.BodyWriter.Write(i == 0 ? "["u8 : ","u8);
                await http.Response.BodyWriter.WriteAsync(response.Json, http.RequestAborted);
            }

            http.Response.BodyWriter.Write("]"u8);
        }
        catch (OperationCanceledException) when (http.Response.HasStarted && http.RequestAborted.IsCancellationRequested)
        {
            // The rest can't be told any more: a list that is cut is no JSON, so nobody takes it for the whole.
            http.Abort();
        }
    }

    /// <summary>One of the list, with an error of its own: the others are answered all the same.</summary>
    private static async Task<GraphResponse> RunAsync(HttpContext http, SentOperation operation, Caller caller, bool isFirst, Func<SentOperation, Task<GraphResponse>> run)
    {
        // The first was counted with its request.
        if (!isFirst && http.RequestServices.GetRequiredService<RateLimits>().WaitOfAnother(http, caller) is { } wait)
        {
            return Refused(new GraphError(RateLimits.Code, $"Too many requests came, those of the list counted one by one; send this one again in {Refusal.Seconds(wait)} s."));
        }

        try
        {
            return await run(operation);
        }
        catch (RequestException fault)
        {
            return Refused(fault.Error);
        }
    }

    private static GraphResponse Refused(GraphError error) => new(ErrorResponse.Write([error]), ResponseKind.RequestError);
}
