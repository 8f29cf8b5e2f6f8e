using System.Text.Json;

namespace Jianye.DataHub.Host.Ide;

/// <summary><c>bcp-config.json</c>, which the query page reads at its start.</summary>
internal static class IdeSettings
{
    /// <summary>The page finds the graph by its own address, so it works by any name of the hub and below any path.</summary>
    public static byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>
        {
            ["title"] = "Jianye DataHub",
            ["useBrowserUrlAsEndpoint"] = true,
            // Left out, the page would report to its maker ten seconds after each start.
            ["disableTelemetry"] = true,
            ["graphQLDocument"] = Welcome(),
        });

    private static string Welcome()
    {
        using var reader = new StreamReader(typeof(IdeSettings).Assembly.GetManifestResourceStream("welcome.graphql")!);
        return reader.ReadToEnd();
    }
}
