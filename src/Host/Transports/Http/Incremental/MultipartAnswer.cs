using System.Buffers;
using System.IO.Pipelines;
using Jianye.DataHub.Schema.Execution;
using Microsoft.AspNetCore.Http.Features;

namespace Jianye.DataHub.Host.Transports.Http.Incremental;

/// <summary>Sends the parts of an answer as <c>multipart/mixed</c>: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md.</summary>
internal static class MultipartAnswer
{
    /// <summary>Sends all parts, each as soon as it is there.</summary>
    public static async Task WriteAsync(HttpContext http, GraphResponse response, AcceptedParts accepted)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = $"{AcceptedParts.MediaType}; boundary=\"-\"{accepted.Parameter}";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var stopping = response.Further.EndWithTheHub(http);
        var body = http.Response.BodyWriter;
        body.Write("\r\n---"u8);
        await WritePartAsync(body, response.Json, isLast: response.Further is null, http.RequestAborted);
        if (response.Further is not { } further) return;
        while (await further.NextAsync(http.RequestAborted) is { } next)
        {
            using (next) await WritePartAsync(body, next.Json, isLast: !next.HasNext, http.RequestAborted);
        }
    }

    /// <summary>The boundary after a part is sent with it: clients take a part for whole when they see that.</summary>
    private static async Task WritePartAsync(PipeWriter body, ReadOnlyMemory<byte> json, bool isLast, CancellationToken cancellationToken)
    {
        body.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        body.Write(json.Span);
        body.Write(isLast ? "\r\n-----\r\n"u8 : "\r\n---"u8);
        await body.FlushAsync(cancellationToken);
    }
}
