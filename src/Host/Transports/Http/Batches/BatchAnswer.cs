using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Host.Transports.Http.Batches;

/// <summary>Answers several operations with a list of answers in the same order, as a JSON list or as JSON lines. They are run one after the other: a mutation sees what those before it have done, and a
/// list has no more than one turn at a time.</summary>
internal static class BatchAnswer
{
    /// <summary>Each answer is sent when it is there, so that one at a time lies in memory.</summary>
    /// <param name="http">Its status is 200: what became of an operation stands in its answer.</param>
    /// <param name="body">What is asked for.</param>
    /// <param name="caller">Whose limits count each operation.</param>
    /// <param name="mediaType">Of the answer.</param>
    /// <param name="run">Runs one of them.</param>
    public static async Task WriteAsync(HttpContext http, SentBody body, Caller caller, string mediaType, Func<SentOperation, Task<GraphResponse>> run)
    {
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        var output = http.Response.BodyWriter;
        var isLines = MediaTypes.IsLines(mediaType);
        // In a list of requests an answer is known by its place; clients of such lists expect what a single request is answered with.
        var isIndexed = isLines || body.Operations.Any(one => one.VariableIndex is not null);
        try
        {
            for (var i = 0; i < body.Operations.Count; i++)
            {
                using var response = await RunAsync(http, body.Operations[i], caller, isFirst: i == 0, run);
                if (!isLines) output.Write(i == 0 ? "["u8 : ","u8);
                if (isIndexed) WriteIndexed(output, body.Operations[i], response.Json.Span);
                else output.Write(response.Json.Span);
                if (isLines) output.Write("\n"u8);
                await output.FlushAsync(http.RequestAborted);
            }

            if (!isLines) output.Write("]"u8);
        }
        catch (OperationCanceledException) when (http.Response.HasStarted && http.RequestAborted.IsCancellationRequested)
        {
            // The rest can't be told any more: a connection that is cut is not taken for the end of the list.
            http.Abort();
        }
    }

    /// <summary>An answer whose first members say what it answers.</summary>
    private static void WriteIndexed(PipeWriter output, SentOperation operation, ReadOnlySpan<byte> json)
    {
        output.Write("{"u8);
        Write("\"requestIndex\":"u8, operation.RequestIndex);
        Write("\"variableIndex\":"u8, operation.VariableIndex);
        output.Write(json[1..]);

        void Write(ReadOnlySpan<byte> name, int? index)
        {
            if (index is not { } number) return;
            output.Write(name);
            Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
            output.Advance(written);
            output.Write(","u8);
        }
    }

    /// <summary>One of the list, with an error of its own: the others are answered all the same.</summary>
    private static async Task<GraphResponse> RunAsync(HttpContext http, SentOperation operation, Caller caller, bool isFirst, Func<SentOperation, Task<GraphResponse>> run)
    {
        // The first was counted with its request.
        if (!isFirst && http.RequestServices.GetRequiredService<RateLimits>().WaitOfAnother(http, caller) is { } wait)
        {
            return Refused(new GraphError(RateLimits.Code, $"Too many requests came, those of a list counted one by one; send this one again in {Refusal.Seconds(wait)} s."));
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
