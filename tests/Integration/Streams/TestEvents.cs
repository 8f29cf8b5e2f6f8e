using System.Net;
using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>A client of text/event-stream that shows every line.</summary>
internal sealed class TestEvents(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    public static async Task<TestEvents> OpenAsync(HttpClient client, string query, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var byPost = (method ?? HttpMethod.Post) == HttpMethod.Post;
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, byPost ? "graphql" : $"graphql?query={Uri.EscapeDataString(query)}");
        if (byPost) request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        if (headers.All(header => header.Name != "Accept")) request.Headers.Accept.ParseAdd("text/event-stream");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new TestEvents(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The lines of the next block, joined by <c>|</c>; null at the end.</summary>
    public async Task<string?> ReadAsync()
    {
        var block = new List<string>();
        using var patience = new CancellationTokenSource(Patience);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0) return string.Join('|', block);
            block.Add(line);
        }

        return block.Count == 0 ? null : string.Join('|', block);
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
