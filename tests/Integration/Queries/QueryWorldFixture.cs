using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Queries;

/// <summary>The small district in a database of its own, for tests that only read.</summary>
public sealed class QueryWorldFixture(PostgisFixture postgis) : IAsyncLifetime
{
    public HubDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(Database);
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
