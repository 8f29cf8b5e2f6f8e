using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>Both servers must say the same: a wrong answer can be as fast as you like.</summary>
internal static class AnswerCheck
{
    private const int Compared = 10;

    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static async Task RunAsync(Workload workload, IReadOnlyList<WorkloadCase> cases, ReadServer hub, ReadServer limit)
    {
        foreach (var question in cases.Take(Compared))
        {
            using var one = await AskAsync(hub, workload, question);
            using var other = await AskAsync(limit, workload, question);
            if (!JsonElement.DeepEquals(one.RootElement, other.RootElement))
            {
                throw new InvalidOperationException($"{workload.Name} {question.Variables}: the answers differ.\n{Short(one)}\n{Short(other)}");
            }
        }
    }

    private static async Task<JsonDocument> AskAsync(ReadServer server, Workload workload, WorkloadCase question)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(server.Request(workload, question).Replace("\r\nHost:", "\r\nConnection: close\r\nHost:", StringComparison.Ordinal)));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var bytes = answer.GetBuffer().AsMemory(0, (int)answer.Length);
        return JsonDocument.Parse(bytes[(bytes.Span.IndexOf("\r\n\r\n"u8) + 4)..]);
    }

    private static string Short(JsonDocument answer) => answer.RootElement.GetRawText() is { Length: > 2000 } text ? text[..2000] : answer.RootElement.GetRawText();
}
