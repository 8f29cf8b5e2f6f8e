using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Reading;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>The graph over the real territory with a tap between it and PostgreSQL.</summary>
public sealed class TappedFixture(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _untapped = null!;

    public GraphFixture Graph { get; private set; } = null!;

    internal WireTap Tap { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _untapped = await postgis.CreateDatabaseAsync();
        Tap = new WireTap(_untapped.ConnectionString);
        // What is written down of a question is no part of answering it.
        Graph = new GraphFixture(await HubDatabase.OpenExistingAsync(Tap.ConnectionString, CancellationToken.None), audited: _untapped);
        // Opens the connection that the tests' statements go through.
        await Graph.DataAsync("{ platforms { totalCount } }");
    }

    public async Task DisposeAsync()
    {
        await Graph.DisposeAsync();
        await _untapped.DisposeAsync();
        Tap.Dispose();
    }
}
