using System.Text.Json;

namespace Jianye.DataHub.Host.Ide;

/// <summary><c>bcp-config.json</c>, which the query page reads at its start.</summary>
internal static class IdeSettings
{
    /// <param name="endpoint">Where the graph is from the page's own address; null where it is that one, by whatever name and path the hub is reached.</param>
    /// <param name="token">What new documents send in the <c>Authorization</c> header; null for nothing.</param>
    /// <param name="samples">What stands in new documents.</param>
    public static byte[] Write(string? endpoint, string? token, string samples)
    {
        var settings = new Dictionary<string, object>
        {
            ["title"] = "Jianye DataHub",
            ["useBrowserUrlAsEndpoint"] = true,
            // Left out, the page would report to its maker ten seconds after each start.
            ["disableTelemetry"] = true,
            ["graphQLDocument"] = samples,
        };
        if (token is not null) settings["httpHeaders"] = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" };
        if (endpoint is not null) settings["endpoint"] = endpoint;
        return JsonSerializer.SerializeToUtf8Bytes(settings);
    }
}
