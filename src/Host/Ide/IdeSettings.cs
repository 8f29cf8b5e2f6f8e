using System.Text.Json;

namespace Jianye.DataHub.Host.Ide;

/// <summary><c>bcp-config.json</c>, which the query page reads at its start.</summary>
internal static class IdeSettings
{
    /// <param name="endpoint">The graph's address; null where it is the page's own one, by whatever name and path the hub is reached.</param>
    /// <param name="token">What new documents send in the <c>Authorization</c> header; null for nothing.</param>
    public static byte[] Write(string? endpoint, string? token)
    {
        var settings = new Dictionary<string, object>
        {
            ["title"] = "Jianye DataHub",
            ["useBrowserUrlAsEndpoint"] = endpoint is null,
            // Left out, the page would report to its maker ten seconds after each start.
            ["disableTelemetry"] = true,
            ["graphQLDocument"] = Welcome(),
        };
        if (token is not null) settings["httpHeaders"] = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" };
        if (endpoint is not null) settings["endpoint"] = endpoint;
        return JsonSerializer.SerializeToUtf8Bytes(settings);
    }

    private static string Welcome()
    {
        using var reader = new StreamReader(typeof(IdeSettings).Assembly.GetManifestResourceStream("welcome.graphql")!);
        return reader.ReadToEnd();
    }
}
