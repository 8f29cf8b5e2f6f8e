using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Queries;

namespace Jianye.DataHub.Tests.Integration.Subscriptions;

/// <summary>Each test with a small district and a hub's live part of its own, since it changes rows.</summary>
public abstract class LiveTests(PostgisFixture postgis) : IAsyncLifetime
{
    protected HubDatabase Database { get; private set; } = null!;

    private protected LiveGraph Graph { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(Database);
        Graph = new LiveGraph(Database);
    }

    public async Task DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Database.DisposeAsync();
    }
}
