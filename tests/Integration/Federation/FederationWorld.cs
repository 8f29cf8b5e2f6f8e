using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Graph;
using Jianye.DataHub.Tests.Integration.Queries;
using Jianye.DataHub.Tests.Integration.Reading;

namespace Jianye.DataHub.Tests.Integration.Federation;

/// <summary>The small district with a tap between the graph and PostgreSQL.</summary>
public sealed class FederationWorld(PostgisFixture postgis) : IAsyncLifetime
{
    internal HubDatabase Untapped { get; private set; } = null!;

    internal WireTap Tap { get; private set; } = null!;

    public GraphFixture Graph { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Untapped = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(Untapped);
        Tap = new WireTap(Untapped.ConnectionString);
        Graph = new GraphFixture(await HubDatabase.OpenExistingAsync(Tap.ConnectionString, CancellationToken.None), audited: Untapped);
        await Graph.DataAsync("{ platforms { totalCount } }");
    }

    public async Task DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Untapped.DisposeAsync();
        Tap.Dispose();
    }
}
