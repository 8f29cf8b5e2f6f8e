using System.Text;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>The hub or the limit, and how a question is put to it.</summary>
internal sealed record ReadServer(string Name, Uri Address, Func<Workload, WorkloadCase, string> Request)
{
    /// <param name="token">Of an administrator.</param>
    public static ReadServer Hub(Uri address, string token) => new("hub", address, (workload, question) =>
    {
        var body = $$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(workload.Document)}},"variables":{{question.Variables}}}""";
        return $"POST {GraphQLEndpoint.Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {MediaTypes.Response}\r\nAuthorization: Bearer {token}\r\nX-Purpose: load test\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
    });

    public static ReadServer Limit(Uri address)
        => new("limit", address, (workload, question) => $"GET /{workload.Name}?{question.Query} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n");
}
