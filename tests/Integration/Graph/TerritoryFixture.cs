namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>The graph over the real territory, for tests that only read: one database for all tests of a class.</summary>
public sealed class TerritoryFixture(PostgisFixture postgis) : IAsyncLifetime
{
    public GraphFixture Graph { get; private set; } = null!;

    public async Task InitializeAsync() => Graph = new GraphFixture(await postgis.CreateDatabaseAsync());

    public async Task DisposeAsync() => await Graph.DisposeAsync();
}
