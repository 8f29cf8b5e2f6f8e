using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Reading;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>The graph over the real territory with a tap between it and PostgreSQL.</summary>
public sealed class TappedFixture(PostgisFixture postgis) : IAsyncLifetime
{
    public GraphFixture Graph { get; private set; } = null!;

    internal WireTap Tap { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        Tap = new WireTap(database.ConnectionString);
        Graph = new GraphFixture(await HubDatabase.OpenExistingAsync(Tap.ConnectionString, CancellationToken.None));
        // Opens the connection that the tests' statements go through.
        await Graph.DataAsync("{ platforms { totalCount } }");
    }

    public async Task DisposeAsync()
    {
        await Graph.DisposeAsync();
        Tap.Dispose();
    }
}
