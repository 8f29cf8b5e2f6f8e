using System.Text;

namespace Jianye.DataHub.Tests.Integration.Incremental;

/// <summary>Reads the parts of a <c>multipart/mixed</c> body by the letter.</summary>
internal static class PartsReader
{
    private const string Before = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";

    /// <summary>The JSON of each part.</summary>
    public static IReadOnlyList<string> Read(string body)
    {
        Assert.StartsWith("\r\n---\r\n", body, StringComparison.Ordinal);
        Assert.EndsWith("\r\n-----\r\n", body, StringComparison.Ordinal);
        return [.. body["\r\n---".Length..^"\r\n-----\r\n".Length].Split("\r\n---").Select(part =>
        {
            Assert.StartsWith(Before, part, StringComparison.Ordinal);
            return part[Before.Length..];
        })];
    }

    public static async Task<IReadOnlyList<string>> ReadAsync(HttpResponseMessage response) => Read(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
}
